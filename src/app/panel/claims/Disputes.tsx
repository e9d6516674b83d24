import type { SourcedClaim } from "../../../model/graph.ts";
import { useWords } from "../../i18n/use-words.ts";
import { ConflictSign } from "../parts/Mark.tsx";
import { disputedProperties, type Version, versions } from "./claims.ts";
import { SourceDetails, SourceTitle, useVerb } from "./SourceLine.tsx";
import { type NameOf, sayProperty, sayStated } from "./value.ts";

interface Props {
  claims: readonly SourcedClaim[];
  conflicts: readonly string[];
  nameOf: NameOf;
}

/** Who says it, the announcements apart from the reports. */
function Sayers({ claims }: Pick<Version, "claims">) {
  const verb = useVerb();
  const bySource = new Map(claims.map((sourced) => [sourced.source.id, sourced]));
  return (
    <ul className="sayers">
      {[...bySource.values()].map(({ claim, source }) => (
        <li key={source.id}>
          <span className="verb">{verb(claim)}</span> <SourceTitle source={source} />{" "}
          <SourceDetails source={source} extent="brief" />
        </li>
      ))}
    </ul>
  );
}

/** For each property in dispute, everything that is said of it side by side; nothing is greyed out. */
export function Disputes({ claims, conflicts, nameOf }: Props) {
  const say = useWords();
  return (
    <div className="disputes">
      {disputedProperties(conflicts).map((property) => (
        <section key={property} className="dispute">
          <h4>
            <span className="property">{sayProperty(property, say)}</span>
            <span className="mark conflict">
              <ConflictSign />
              {say.t("mark.conflict")}
            </span>
          </h4>
          <ul className="versions">
            {versions(claims, property).map(({ stated, claims: sayers }) => (
              <li key={JSON.stringify(stated)}>
                <p className="said figures">{sayStated(property, stated, say, nameOf)}</p>
                <Sayers claims={sayers} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

import { useWords } from "../../i18n/use-words.ts";
import { ConflictSign } from "../parts/Mark.tsx";
import type { Comparison } from "./claims.ts";
import { SourceDetails, SourceTitle } from "./SourceLine.tsx";
import { type NameOf, sayProperty, sayStated } from "./value.ts";

interface Props {
  comparison: Comparison;
  caption: string;
  nameOf: NameOf;
}

/** What the claims say of the same things, side by side, a column for each; none is greyed out. */
export function Compared({ comparison: { columns, rows }, caption, nameOf }: Props) {
  const say = useWords();
  const { t } = say;
  return (
    <div className="compared-frame">
      <table className="compared figures">
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ claim, source }) => (
              <th key={claim.id} scope="col">
                <span className="verb">
                  {claim.status === "announced" ? t("claims.announcedIn") : t("claims.reportedIn")}
                </span>
                <SourceTitle source={source} />
                <SourceDetails source={source} brief />
              </th>
            ))}
          </tr>
        </thead>
        {rows.map(({ property, disputed, cells }) => (
          <tbody key={property} className={disputed ? "disputed" : undefined}>
            <tr>
              <th colSpan={columns.length} scope="rowgroup">
                <span className="property">{sayProperty(property, say)}</span>
                {disputed && (
                  <span className="mark conflict">
                    <ConflictSign />
                    {t("mark.conflict")}
                  </span>
                )}
              </th>
            </tr>
            <tr>
              {cells.map((stated, i) => (
                <td key={columns[i]?.claim.id}>
                  {stated ? (
                    sayStated(property, stated, say, nameOf)
                  ) : (
                    <span className="unsaid">{t("panel.unknown")}</span>
                  )}
                </td>
              ))}
            </tr>
          </tbody>
        ))}
      </table>
    </div>
  );
}

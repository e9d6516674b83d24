import { CityTiesError } from "../../../model/errors.ts";
import { refusalIn } from "../../../model/refusal.ts";
import { useWords } from "../../i18n/use-words.ts";
import { useErrorText } from "../../panel/parts/Trouble.tsx";
import { explained } from "./query-problem.ts";

interface Place {
  line?: number;
  column?: number;
}

const placeOf = ({ detail }: CityTiesError): Place =>
  typeof detail === "object" && detail !== null ? detail : {};

/** Why Cypher was not run or not finished: in the user's words, with the place, then in Neo4j's own where it has any. */
export function CypherTrouble({ error }: { error: unknown }) {
  const { t, list } = useWords();
  const say = useErrorText();
  // A stop is the user's own doing and needs no words.
  if (error instanceof DOMException && error.name === "AbortError") return null;
  if (!(error instanceof CityTiesError)) return <p className="trouble">{say(error)}</p>;
  const { line, column } = placeOf(error);
  const hasPlace = line !== undefined && column !== undefined;
  const isWholeStory = refusalIn(error.detail) !== undefined;
  const why = explained(error);
  const names = why?.kind === "params" ? list(why.names) : "";
  return (
    <div className="trouble" role="alert">
      <p>{why ? t(`queryProblem.${why.kind}`, { names }) : say(error)}</p>
      {(hasPlace || !isWholeStory) && (
        <p className="trouble-detail">
          {hasPlace && <b className="figures">{t("desk.at", { line, column })} </b>}
          {!isWholeStory && <q lang="en">{error.message}</q>}
        </p>
      )}
    </div>
  );
}

import type { GraphEdge } from "../../../model/graph.ts";
import { useWords } from "../../i18n/use-words.ts";
import { NameButton } from "../../panel/node/NameButton.tsx";
import { useActs } from "../../state/view.ts";
import { isEdge, isMap, isPath, isPoint, isRecord, type Loose, nodeIn, plain } from "./values.ts";

function EdgeButton({ edge }: { edge: GraphEdge }) {
  const { word } = useWords();
  const { select } = useActs();
  const kind =
    edge.type === "PARTNER_OF" && edge.kind ? word("tie", edge.kind) : word("link", edge.type);
  return (
    <button type="button" className="name" onClick={() => select(edge.id)}>
      {kind}
    </button>
  );
}

/** A source by its title, leading to it; a claim by what it quotes. */
function Record({ record }: { record: Loose }) {
  const said = plain(record);
  if (typeof record.url !== "string" || !/^https?:/.test(record.url)) return said;
  return (
    <a href={record.url} target="_blank" rel="noreferrer">
      {said || record.url}
    </a>
  );
}

/** One value of an answer: nodes and links by name, to be selected; lists and maps spelt out. */
export function Cell({ value }: { value: unknown }) {
  const { t, number } = useWords();
  if (value === null || value === undefined)
    return <span className="null" aria-label={t("panel.unknown")} role="img" />;
  if (typeof value === "number") return number(value);
  if (typeof value === "boolean") return value ? t("desk.yes") : t("desk.no");
  if (typeof value === "string") return value;
  if (isEdge(value)) return <EdgeButton edge={value} />;
  const node = nodeIn(value);
  if (node) return <NameButton node={node} />;
  if (isPoint(value)) return `${number(value.lat)}, ${number(value.lon)}`;
  if (isRecord(value)) return <Record record={value} />;
  if (Array.isArray(value)) {
    return (
      <span className={isPath(value) ? "cell-path" : "cell-list"}>
        {value.map((item, i) => (
          <span key={i}>
            <Cell value={item} />
          </span>
        ))}
      </span>
    );
  }
  if (!isMap(value)) return String(value);
  return (
    <span className="cell-map">
      {Object.entries(value).map(([key, item]) => (
        <span key={key}>
          <span className="cell-key">{key}</span> <Cell value={item} />
        </span>
      ))}
    </span>
  );
}

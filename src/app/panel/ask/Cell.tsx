import type { GraphEdge, GraphNode } from "../../../model/graph.ts";
import { LINK_TYPES, NODE_KINDS } from "../../../model/kinds.ts";
import { useWords } from "../../i18n/use-words.ts";
import { useActs } from "../../state/view.ts";
import { NameButton } from "../node/NameButton.tsx";

type Loose = { [key: string]: unknown };
const isMap = (value: unknown): value is Loose => typeof value === "object" && value !== null;
const isNode = (value: unknown): value is GraphNode =>
  isMap(value) && typeof value.id === "string" && NODE_KINDS.some((kind) => kind === value.kind);
const isEdge = (value: unknown): value is GraphEdge =>
  isMap(value) && typeof value.id === "string" && LINK_TYPES.some((type) => type === value.type);

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

/** One value of a result: nodes and links by name, to be selected; lists and maps spelt out. */
export function Cell({ value }: { value: unknown }) {
  const { t, number } = useWords();
  if (value === null || value === undefined)
    return <span className="null" aria-label={t("panel.unknown")} role="img" />;
  if (typeof value === "number") return number(value);
  if (typeof value === "boolean") return value ? t("ask.true") : t("ask.false");
  if (typeof value === "string") return value;
  if (isEdge(value)) return <EdgeButton edge={value} />;
  if (isNode(value)) return <NameButton node={value} />;
  if (Array.isArray(value)) {
    return (
      <span className="cell-list">
        {value.map((item, i) => (
          <span key={i}>
            <Cell value={item} />
          </span>
        ))}
      </span>
    );
  }
  return <code>{JSON.stringify(value)}</code>;
}

import type { SearchAnswer } from "../../../model/api.ts";
import { countryHue } from "../../canvas/palette.ts";
import { useWords } from "../../i18n/use-words.ts";
import { useNodeName } from "../node/NameButton.tsx";
import { NodeSwatch } from "../parts/Swatch.tsx";

export type SearchHit = SearchAnswer["hits"][number];

/** One hit: what it is called, where it is, how many ties it has, and which name matched. */
export function Hit({ hit: { node, matched } }: { hit: SearchHit }) {
  const { t, word, country } = useWords();
  const name = useNodeName()(node);
  const about = [
    node.subtype && (node.kind === "event" || node.kind === "organisation")
      ? word(node.kind, node.subtype)
      : word("node", node.kind),
    node.kind !== "country" && node.country && country(node.country),
    node.ties !== undefined && node.ties > 0 && t("search.ties", { count: node.ties }),
  ].filter(Boolean);
  return (
    <>
      <NodeSwatch kind={node.kind} hue={countryHue(node.country)} />
      <span className="hit-name">{name}</span>
      <span className="hit-about">{about.join(" · ")}</span>
      {matched !== name && (
        <span className="hit-matched">
          {t("search.matched")} <b>{matched}</b>
        </span>
      )}
    </>
  );
}

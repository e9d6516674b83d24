import type { CypherText } from "../../../model/graph.ts";
import { useWords } from "../../i18n/use-words.ts";
import { packAsk } from "../../state/packed.ts";
import { useActs, useView } from "../../state/view.ts";
import { Icon } from "../parts/icons.tsx";
import { useCopy } from "../parts/use-copy.ts";

/** What can be done with a node: unfold what is around it, ask how it is linked to another. */
export function NodeActions({ id, isPlace }: { id: string; isPlace: boolean }) {
  const { t } = useWords();
  const { open } = useView();
  const { expand, collapse, findRoute } = useActs();
  const isOpen = open.includes(id);
  return (
    <div className="actions">
      <button
        type="button"
        className="button strong"
        aria-pressed={isOpen}
        onClick={() => (isOpen ? collapse(id) : expand(id))}
      >
        <Icon name={isOpen ? "minus" : "plus"} />
        {isOpen ? t("panel.collapse") : t("panel.expand")}
      </button>
      {isPlace && (
        <button type="button" className="button" onClick={() => findRoute(id, "")}>
          <Icon name="route" />
          {t("panel.howLinked")}
        </button>
      )}
    </div>
  );
}

/** The same at every panel's end: the Cypher behind it, and its address. */
export function PanelFoot({ cypher }: { cypher: CypherText }) {
  const { t } = useWords();
  const { ask } = useActs();
  const { copy, outcome } = useCopy();
  return (
    <footer className="foot">
      <button type="button" className="quiet" onClick={() => ask(packAsk(cypher))}>
        <Icon name="ask" />
        {t("panel.showCypher")}
      </button>
      <button type="button" className="quiet" onClick={() => void copy(location.href)}>
        <Icon name="link" />
        {outcome ?? t("panel.copyLink")}
      </button>
    </footer>
  );
}

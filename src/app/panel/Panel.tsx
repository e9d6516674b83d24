import { useEffect, useRef } from "react";
import { CityTiesError } from "../../model/errors.ts";
import { useLink } from "../data/use-link.ts";
import { useNode } from "../data/use-node.ts";
import { useWords } from "../i18n/use-words.ts";
import { useActs, useView } from "../state/view.ts";
import { Frame } from "./Frame.tsx";
import { LinkPanel } from "./link/LinkPanel.tsx";
import { NodePanel } from "./node/NodePanel.tsx";
import { IconButton } from "./parts/IconButton.tsx";
import { Trouble, Waiting } from "./parts/Trouble.tsx";
import { RoutePanel } from "./route/RoutePanel.tsx";

/** How links' ids are made. */
const isLinkId = (id: string) =>
  id.includes("--") || /^(serves|attended|took-part|held-in|in-country|part-of):/.test(id);

function Selected({ id }: { id: string }) {
  const { t } = useWords();
  const { select } = useActs();
  const asLink = isLinkId(id);
  const link = useLink(asLink ? id : null);
  // A dataset may give a node an id that looks like a link's.
  const isNode =
    !asLink || (link.error instanceof CityTiesError && link.error.code === "not_found");
  const node = useNode(isNode ? id : null);
  const { isError, error, refetch, fetchStatus } = isNode ? node : link;
  if (node.data) return <NodePanel key={id} answer={node.data} />;
  if (link.data) return <LinkPanel key={id} answer={link.data} />;
  return (
    <div className="head">
      {isError ? (
        <Trouble error={error} retry={() => void refetch()} />
      ) : (
        <Waiting
          text={t("panel.loading")}
          isStopped={fetchStatus === "idle"}
          retry={() => void refetch()}
        />
      )}
      <IconButton icon="close" label={t("panel.close")} keys="Esc" onPress={() => select(null)} />
    </div>
  );
}

/** Remembers where focus was before the panel opened, and goes back there when it closes. */
function useReturnedFocus(isOpen: boolean) {
  const before = useRef<Element | null>(null);
  useEffect(() => {
    if (isOpen) {
      before.current ??= document.activeElement;
      return;
    }
    const target = before.current;
    before.current = null;
    if (
      target instanceof HTMLElement &&
      target.isConnected &&
      document.activeElement === document.body
    ) {
      target.focus({ preventScroll: true });
    }
  }, [isOpen]);
}

/** Escape closes what is uppermost, unless something nearer took the key. */
function useEscape(isOpen: boolean, close: () => void) {
  useEffect(() => {
    if (!isOpen) return;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key === "Escape" && !event.defaultPrevented) close();
    };
    addEventListener("keydown", onKeyDown);
    return () => removeEventListener("keydown", onKeyDown);
  }, [isOpen, close]);
}

/** The panel at the right: what is selected, else the route that is asked for, else nothing. */
export function Panel() {
  const { sel, from, to } = useView();
  const { select, findRoute } = useActs();
  const asksRoute = from !== null || to !== null;
  const isOpen = sel !== null || asksRoute;
  useReturnedFocus(isOpen);
  useEscape(isOpen, () => (sel === null ? findRoute(null, null) : select(null)));
  if (!isOpen) return null;
  return <Frame>{sel === null ? <RoutePanel /> : <Selected id={sel} />}</Frame>;
}

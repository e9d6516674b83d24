import { useEffect, useMemo } from "react";
import type { Graph } from "../../model/graph.ts";
import { useAnswer } from "../data/use-answer.ts";
import { type Neighbourhoods, useNeighbourhoods } from "../data/use-neighbourhoods.ts";
import { useNetwork } from "../data/use-network.ts";
import { usePaths } from "../data/use-paths.ts";
import { isLinkId } from "../state/ids.ts";
import { useView } from "../state/view.ts";
import { type Answers, compose } from "./compose.ts";
import { countPicture } from "./counts.ts";
import { merge } from "./merge.ts";
import { usePictureStore } from "./picture.ts";
import { placeOf, seatNewcomers } from "./seats.ts";
import { useLayout } from "./use-layout.ts";

const NONE: readonly string[] = [];

/**
 * The answers up to the first that is still under way: newcomers are seated in the order of
 * expanding, so that a link to a view seats them as they were.
 */
function inOrder({ list }: Neighbourhoods): Answers["opened"] {
  const opened: { id: string; graph: Graph }[] = [];
  for (const { id, graph, error } of list) {
    if (graph) opened.push({ id, graph });
    else if (!error) break;
  }
  return opened;
}

/** Asks for what the view shows and keeps the picture's composition and seats; used once. */
export function usePictureKeeper(): void {
  const { sel, open, from, to, via, route: routeIndex, hide, moved, view } = useView();
  const network = useNetwork();
  const ready = useLayout(network.data);
  const around = useNeighbourhoods(open);
  const paths = usePaths(from, to, via);
  const route = (routeIndex !== null && paths.data?.paths[routeIndex]) || null;

  const answer = useAnswer();
  const found = (view === "graph" && answer.data?.graph) || null;

  const asked = useMemo(
    () => network.data && { network: network.data, opened: inOrder(around), route, found },
    [network.data, around, route, found],
  );
  const known = useMemo(() => asked && compose(asked), [asked]);
  // What is selected is on the canvas, though nothing that is expanded brought it there.
  const guest = sel !== null && known && !isLinkId(sel) && !known.nodes.has(sel) ? sel : null;
  const guests = useMemo(() => (guest === null ? NONE : [guest]), [guest]);
  const visiting = useNeighbourhoods(guests);
  const answers = useMemo(() => {
    const more = inOrder(visiting);
    return asked && more.length > 0 ? { ...asked, opened: [...asked.opened, ...more] } : asked;
  }, [asked, visiting]);

  useEffect(() => {
    if (ready === 0 || !answers) return;
    const { graph, seats, version } = usePictureStore.getState();
    const composition = compose(answers);
    seatNewcomers(seats, composition);
    const put = new Map(moved.map((one) => [one.id, one]));
    const merged = merge(graph, composition, (id) => placeOf(id, seats, put));
    usePictureStore.setState({ answers, merged, version: version + 1 });
  }, [ready, answers, moved]);

  const version = usePictureStore((picture) => picture.version);
  useEffect(() => {
    if (version === 0) return;
    const { graph } = usePictureStore.getState();
    usePictureStore.setState({
      counts: countPicture(graph, new Set(hide)),
      nodes: graph.order,
      edges: graph.size,
    });
  }, [version, hide]);

  const progress = usePictureStore((picture) => picture.progress);
  const busy =
    network.isFetching || around.busy || paths.isFetching || answer.isFetching || progress < 1;
  useEffect(() => {
    usePictureStore.setState({ busy, limited: around.limited, error: network.error });
  }, [busy, around.limited, network.error]);
}

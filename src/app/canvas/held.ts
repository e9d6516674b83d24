import type { View } from "../state/address.ts";
import { compose } from "./compose.ts";
import { usePictureStore } from "./picture.ts";
import { placeOf, seatNewcomers } from "./seats.ts";

/**
 * Where nodes that stay have to be held when one is collapsed: whoever opens the link to the
 * smaller picture seats its newcomers without that one, and some would sit elsewhere.
 */
export function heldWithout(id: string, { open, moved }: View) {
  const { answers, seats } = usePictureStore.getState();
  if (!answers || !open.includes(id)) return [];
  const smaller = compose({
    ...answers,
    opened: answers.opened.filter((one) => one.id !== id),
  });
  const base = new Set(answers.network.nodes.map((node) => node.id));
  const fresh = new Map([...seats].filter(([one]) => base.has(one)));
  seatNewcomers(fresh, smaller);
  const put = new Map(moved.map((one) => [one.id, one]));
  return [...smaller.newcomers.keys()].flatMap((one) => {
    const [now, then] = [placeOf(one, seats, put), placeOf(one, fresh, put)];
    return Math.hypot(now.x - then.x, now.y - then.y) < 1
      ? []
      : [{ id: one, x: Math.round(now.x), y: Math.round(now.y) }];
  });
}

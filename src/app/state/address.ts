import {
  createParser,
  type inferParserType,
  parseAsArrayOf,
  parseAsInteger,
  parseAsString,
  parseAsStringLiteral,
} from "nuqs";
import { ANSWER_VIEWS, VIA_KINDS } from "../../model/kinds.ts";
import { parseParams } from "./packed.ts";

/** Where the camera stands: x and y as shares of the layout's frame, and the zoom ratio (1 = all). */
export type Camera = [x: number, y: number, ratio: number];

const round = (value: number, digits: number) => Number(value.toFixed(digits));

const parseAsCamera = createParser<Camera>({
  parse(text) {
    const [x, y, ratio, ...rest] = text.split("_").map(Number);
    const good = rest.length === 0 && [x, y, ratio].every(Number.isFinite) && Number(ratio) > 0;
    return good ? [Number(x), Number(y), Number(ratio)] : null;
  },
  serialize: ([x, y, ratio]) => [round(x, 4), round(y, 4), round(ratio, 4)].join("_"),
  eq: (a, b) => a.every((value, i) => value === b[i]),
});

/** A node that a user has put elsewhere, in the layout's units. */
export interface Moved {
  id: string;
  x: number;
  y: number;
}

// The id comes last because it may hold any character.
const parseAsMoved = createParser<Moved>({
  parse(text) {
    const [, x, y, id] = /^(-?\d+)_(-?\d+)_(.+)$/s.exec(text) ?? [];
    return id === undefined ? null : { id, x: Number(x), y: Number(y) };
  },
  serialize: ({ id, x, y }) => `${Math.round(x)}_${Math.round(y)}_${id}`,
  eq: (a, b) => a.id === b.id && a.x === b.x && a.y === b.y,
});

/** What stands in a form, by the parameters' names. */
export type Filled = Readonly<Record<string, unknown>>;

const parseAsFilled = createParser<Filled>({
  parse: parseParams,
  serialize: (filled) => JSON.stringify(filled),
  eq: (a, b) => JSON.stringify(a) === JSON.stringify(b),
});

/** The page's whole state as it stands in the URL; what is empty stays out of it. */
export const address = {
  sel: parseAsString,
  open: parseAsArrayOf(parseAsString).withDefault([]),
  hide: parseAsArrayOf(parseAsString).withDefault([]),
  from: parseAsString,
  to: parseAsString,
  via: parseAsArrayOf(parseAsStringLiteral(VIA_KINDS)).withDefault([]),
  route: parseAsInteger,
  moved: parseAsArrayOf(parseAsMoved).withDefault([]),
  cam: parseAsCamera,
  ask: parseAsString,
  q: parseAsString,
  p: parseAsFilled.withDefault({}),
  view: parseAsStringLiteral(ANSWER_VIEWS),
};

export type View = inferParserType<typeof address>;

/** Whether two views differ in nothing but where the camera stands. */
export function sameQuestion(a: View, b: View): boolean {
  const told = ({ cam: _, ...rest }: View) =>
    JSON.stringify(Object.entries(rest).sort(([x], [y]) => (x < y ? -1 : 1)));
  return told(a) === told(b);
}

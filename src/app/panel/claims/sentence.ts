import type { Claim, GraphEdge, GraphNode } from "../../../model/graph.ts";
import type { Say } from "../../i18n/say.ts";
import { statedFigures } from "./claims.ts";
import { type NameOf, sayStated } from "./value.ts";

const upperFirst = (text: string) => text.charAt(0).toLocaleUpperCase() + text.slice(1);

type Named = Record<string, unknown>;

const textOf = (named: Named, key: string): string | undefined =>
  typeof named[key] === "string" ? named[key] : undefined;

function period(named: Named, say: Say): string | undefined {
  const [since, until] = [textOf(named, "since"), textOf(named, "until")];
  if (since && until) return say.span(since, until);
  if (since) return say.since(since);
  return until && say.until(until);
}

/** "Friendship since 6 October 2025, active": a tie as one line, from a tie or from a claim about one. */
export function sayTie(named: Named, say: Say): string {
  const kind = textOf(named, "kind");
  const status = textOf(named, "tieStatus") ?? textOf(named, "status");
  const first = [kind && say.word("tie", kind), period(named, say)].filter(Boolean).join(" ");
  const known = status && ["active", "ended", "announced"].includes(status);
  const parts = [first, known && say.word("status", status)].filter(Boolean);
  return upperFirst(parts.join(", "));
}

const ORDER = ["title", "role", "names", "population", "level", "heldIn"] as const;

/** What a claim is about, which decides how it is told. */
export type About = GraphEdge["type"] | GraphNode["kind"];

/** What a claim states, as one sentence without its source; empty where it says only that the thing is. */
export function sayClaim(claim: Claim, about: About, say: Say, nameOf: NameOf): string {
  const fields = Array.isArray(claim.fields) && sayStated("fields", claim, say, nameOf);
  if (about === "PARTNER_OF") {
    return [sayTie({ ...claim, status: undefined }, say), fields].filter(Boolean).join("; ");
  }
  const stated = ORDER.filter((key) => String(claim[key] ?? "") !== "").map((key) => {
    const said = sayStated(key, claim, say, nameOf);
    return key === "population" ? `${say.word("property", key)}: ${said}` : said;
  });
  const figures =
    about === "event"
      ? statedFigures(claim).map((key) => `${say.figureName(key)}: ${say.figure(key, claim[key])}`)
      : [];
  const dates = say.span(textOf(claim, "start"), textOf(claim, "end"));
  const parts = [dates, period(claim, say), ...stated, ...figures, fields];
  return upperFirst(parts.filter(Boolean).join("; "));
}

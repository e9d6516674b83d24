import type { Fact, SubjectType } from "../../model/claims.ts";
import type { JsonValue } from "../../model/json.ts";
import { LINK_TYPES } from "../../model/kinds.ts";
import { canonical } from "../claims/claim.ts";
import { factRow } from "./rows.ts";
import type { Store } from "./store.ts";

/** Which facts the graph lacks or holds otherwise, and how they are written. */

type Properties = Record<string, JsonValue>;
type HeldLink = { id: string; from: string; to: string; properties: Properties };
type HeldNode = { id: string; labels: string[]; properties: Properties };

export interface Difference {
  created: Fact[];
  updated: Fact[];
  same: Fact[];
  /** Ids of links whose ends are others now. */
  moved: string[];
}

const isLink = (type: SubjectType): boolean => LINK_TYPES.some((link) => link === type);

/** Compares facts with what the graph holds under their ids. */
export async function compareFacts(store: Store, facts: readonly Fact[]): Promise<Difference> {
  const held = await heldFacts(store, facts);
  const difference: Difference = { created: [], updated: [], same: [], moved: [] };
  for (const fact of facts) {
    const now = held.get(fact.id);
    if (now === undefined) difference.created.push(fact);
    else if (now === fingerprint(fact)) difference.same.push(fact);
    else {
      difference.updated.push(fact);
      if (isLink(fact.subjectType)) difference.moved.push(fact.id);
    }
  }
  return difference;
}

const fingerprint = (fact: Fact): string =>
  canonical([fact.ends ?? labelOf(fact), fact.properties]);

async function heldFacts(store: Store, facts: readonly Fact[]): Promise<Map<string, string>> {
  const ids = (link: boolean) =>
    facts.filter((fact) => isLink(fact.subjectType) === link).map((fact) => fact.id);
  const held = new Map<string, string>();
  for (const node of await store.askAll<HeldNode>("read-nodes", "ids", ids(false))) {
    const label = node.labels.find((one) => one !== "Locality") ?? "";
    held.set(node.id, canonical([label, node.properties]));
  }
  for (const link of await store.askAll<HeldLink>("read-links", "ids", ids(true))) {
    held.set(link.id, canonical([[link.from, link.to], link.properties]));
  }
  return held;
}

const NODE_LABELS = {
  country: "Country",
  official: "Official",
  organisation: "Organisation",
  event: "Event",
} as const;

function labelOf(fact: Fact): string {
  if (fact.subjectType === "place") return fact.properties.level === "region" ? "Region" : "City";
  return NODE_LABELS[fact.subjectType as keyof typeof NODE_LABELS];
}

/** In the order of writing: a link needs its ends. */
const STATEMENTS: readonly [(fact: Fact) => boolean, string][] = [
  [(fact) => fact.subjectType === "country", "merge-countries"],
  [(fact) => fact.subjectType === "place" && labelOf(fact) === "City", "merge-cities"],
  [(fact) => fact.subjectType === "place" && labelOf(fact) === "Region", "merge-regions"],
  [(fact) => fact.subjectType === "organisation", "merge-organisations"],
  [(fact) => fact.subjectType === "official", "merge-officials"],
  [(fact) => fact.subjectType === "event", "merge-events"],
  [(fact) => fact.subjectType === "IN_COUNTRY", "merge-in-country"],
  [(fact) => fact.subjectType === "PART_OF", "merge-part-of"],
  [(fact) => fact.subjectType === "PARTNER_OF", "merge-ties"],
  [(fact) => fact.subjectType === "SERVES", "merge-serves"],
  [(fact) => fact.subjectType === "HELD_IN", "merge-held-in"],
  [(fact) => fact.subjectType === "ATTENDED", "merge-attended"],
  [(fact) => fact.subjectType === "TOOK_PART_IN", "merge-took-part-in"],
];

export async function writeFacts(store: Store, difference: Difference): Promise<void> {
  // A link cannot be turned round: it is taken out and joined anew.
  await store.runAll("delete-links", "ids", difference.moved);
  const facts = [...difference.created, ...difference.updated];
  for (const [belongs, name] of STATEMENTS) {
    await store.runAll(name, "rows", facts.filter(belongs).map(factRow));
  }
}

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
  /** Ids of links that are made anew, for their ends cannot be changed. */
  moved: string[];
  /** Nodes that were of another kind. */
  changedKind: Fact[];
}

const isLink = (type: SubjectType): boolean => LINK_TYPES.some((link) => link === type);

/** Compares facts with what the graph holds under their ids. */
export async function compareFacts(store: Store, facts: readonly Fact[]): Promise<Difference> {
  const held = await heldFacts(store, facts);
  const difference: Difference = {
    created: [],
    updated: [],
    same: [],
    moved: [],
    changedKind: [],
  };
  for (const fact of facts) {
    const now = held.get(fact.id);
    if (now === undefined) difference.created.push(fact);
    else if (now.fingerprint === fingerprint(fact)) difference.same.push(fact);
    else {
      difference.updated.push(fact);
      if (isLink(fact.subjectType)) difference.moved.push(fact.id);
      else if (now.kind !== kindOf(labelOf(fact))) difference.changedKind.push(fact);
    }
  }
  return difference;
}

const fingerprint = (fact: Fact): string =>
  canonical([fact.ends ?? labelOf(fact), fact.properties]);

/** What the graph holds under an id; `kind` is a node's. */
interface HeldFact {
  fingerprint: string;
  kind?: string;
}

async function heldFacts(store: Store, facts: readonly Fact[]): Promise<Map<string, HeldFact>> {
  const ids = (link: boolean) =>
    facts.filter((fact) => isLink(fact.subjectType) === link).map((fact) => fact.id);
  const held = new Map<string, HeldFact>();
  for (const node of await store.askAll<HeldNode>("read-nodes", "ids", ids(false))) {
    const label = node.labels.find((one) => one !== "Locality") ?? "";
    const fingerprint = canonical([label, node.properties]);
    held.set(node.id, { fingerprint, kind: kindOf(label) });
  }
  for (const link of await store.askAll<HeldLink>("read-links", "ids", ids(true))) {
    const fingerprint = canonical([[link.from, link.to], link.properties]);
    held.set(link.id, { fingerprint });
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

/** A city may become a region, and is the same kind of thing. */
const kindOf = (label: string): string =>
  label === "City" || label === "Region" ? "Locality" : label;

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
  const changed = difference.changedKind.map((fact) => ({
    id: fact.id,
    label: kindOf(labelOf(fact)),
  }));
  await store.runAll("change-kinds", "rows", changed);
  const facts = [...difference.created, ...difference.updated];
  for (const [belongs, name] of STATEMENTS) {
    await store.runAll(name, "rows", facts.filter(belongs).map(factRow));
  }
}

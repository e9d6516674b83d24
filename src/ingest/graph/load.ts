import { type Fact, REFERENCE, type StatedClaim } from "../../model/claims.ts";
import { CityTiesError } from "../../model/errors.ts";
import type { JsonValue } from "../../model/json.ts";
import { mergeClaims } from "../../model/merge.ts";
import { canonical } from "../claims/claim.ts";
import type { SourceRecord } from "../claims/source.ts";
import { compareFacts, type Difference, writeFacts } from "./facts.ts";
import { claimFrom, claimRow, propertyRow } from "./rows.ts";
import type { Store } from "./store.ts";

/** What a load did to facts (nodes, links) and sources. A fact is updated when what is said of it is. */
export interface Changes {
  created: number;
  updated: number;
  unchanged: number;
  removed: number;
}

/** Ids of the facts that the last load of a dataset made, changed and took out. */
export type Touched = Record<(typeof TOUCHED)[number], string[]>;
export const TOUCHED = ["lastMade", "lastChanged", "lastGone"] as const;

export interface Plan {
  /** Claims that the graph lacks, or holds without their links. */
  fresh: StatedClaim[];
  /** Ids of claims that are no longer made. */
  stale: string[];
  /** Subjects of which a claim comes or goes. */
  stirred: Set<string>;
  /** Facts to be compared with the graph now. */
  facts: Fact[];
  /** Facts of reference data alone that may no longer be needed: looked at again at the end. */
  doubtful: Fact[];
}

/**
 * Makes the graph hold exactly these sources and the plan's claims of one dataset, and every fact what all its
 * claims say. The caller marks the dataset as half loaded before and as loaded after.
 */
export async function applyPlan(
  store: Store,
  dataset: string,
  plan: Plan,
  sources: readonly SourceRecord[],
): Promise<{ changes: Changes; touched: Touched }> {
  const sourceChanges = await writeSources(store, dataset, sources);
  const difference = await compareFacts(store, plan.facts);
  await writeFacts(store, difference);
  await store.runAll("merge-claims", "rows", plan.fresh.map(claimRow));
  await store.runAll("delete-claims", "ids", plan.stale);
  const removed = await sweep(store);
  const late = await compareFacts(store, plan.doubtful);
  await writeFacts(store, { ...late, created: [] });
  await store.runAll("delete-sources", "ids", sourceChanges.gone);
  return {
    changes: count(plan, difference, late, sourceChanges, removed),
    touched: touchedBy(plan, difference, late),
  };
}

function touchedBy(plan: Plan, difference: Difference, late: Difference): Touched {
  const stirred = [...difference.same, ...late.same].filter((fact) => plan.stirred.has(fact.id));
  const spokenOf = new Set([...plan.facts, ...plan.doubtful].map((fact) => fact.id));
  const ids = (facts: readonly Fact[]) => facts.map((fact) => fact.id).sort();
  return {
    lastMade: ids(difference.created),
    lastChanged: ids([...difference.updated, ...late.updated, ...stirred]),
    lastGone: [...plan.stirred].filter((id) => !spokenOf.has(id)).sort(),
  };
}

function count(
  plan: Plan,
  difference: Difference,
  late: Difference,
  sources: { created: number; updated: number; unchanged: number; gone: readonly string[] },
  removed: number,
): Changes {
  const same = [...difference.same, ...late.same];
  const stirred = same.filter((fact) => plan.stirred.has(fact.id)).length;
  return {
    created: difference.created.length + sources.created,
    updated: difference.updated.length + late.updated.length + stirred + sources.updated,
    unchanged: same.length - stirred + sources.unchanged,
    removed: removed + sources.gone.length,
  };
}

type ClaimKey = { id: string; dataset: string; subject: string; whole: boolean };

/**
 * Compares a dataset's claims with those in the graph; writes nothing. With `everything`, all facts are made anew,
 * which mends what an earlier load left half done. Throws `conflict` where one id stands for two things.
 */
export async function planLoad(
  store: Store,
  dataset: string,
  claims: readonly StatedClaim[],
  everything: boolean,
): Promise<Plan> {
  const old = await store.ask<{ subject: string }>("read-dataset-claims", { dataset });
  const wanted = new Set(claims.map((claim) => claim.subject));
  const subjects = new Set([...wanted, ...old.map((claim) => claim.subject)]);
  if (everything) {
    for (const { subject } of await store.ask<{ subject: string }>("read-subjects")) {
      subjects.add(subject);
    }
  }
  const held = await store.askAll<ClaimKey>("read-subject-claims", "subjects", [...subjects]);
  const made = new Set(claims.map((claim) => claim.id));
  // What this load says of a place from the gazetteer replaces what an older gazetteer said.
  const ours = (claim: ClaimKey) =>
    claim.dataset === dataset || (claim.dataset === REFERENCE && wanted.has(claim.subject));
  const stale = held.filter((claim) => ours(claim) && !made.has(claim.id));
  const others = held.filter((claim) => !ours(claim) && !made.has(claim.id));
  const there = new Set(held.filter((claim) => claim.whole).map((claim) => claim.id));
  const fresh = claims.filter((claim) => !there.has(claim.id));
  const bySubject = group([...claims, ...(await readClaims(store, others))]);
  const facts: Fact[] = [];
  const doubtful: Fact[] = [];
  for (const [subject, said] of bySubject) {
    oneType(dataset, said);
    const reference = said.every((claim) => claim.dataset === REFERENCE);
    (reference && !wanted.has(subject) ? doubtful : facts).push(mergeClaims(said));
  }
  return {
    fresh,
    stale: stale.map((claim) => claim.id),
    stirred: new Set([...fresh, ...stale].map((claim) => claim.subject)),
    facts,
    doubtful,
  };
}

async function readClaims(store: Store, keys: readonly ClaimKey[]): Promise<StatedClaim[]> {
  const ids = keys.map((claim) => claim.id);
  type Read = { properties: Record<string, JsonValue>; source: string };
  const rows = await store.askAll<Read>("read-claims", "ids", ids);
  return rows.map((row) => claimFrom(row.properties, row.source));
}

function group(claims: readonly StatedClaim[]): Map<string, StatedClaim[]> {
  const groups = new Map<string, StatedClaim[]>();
  for (const claim of claims) {
    const list = groups.get(claim.subject);
    if (list) list.push(claim);
    else groups.set(claim.subject, [claim]);
  }
  return groups;
}

/** One id is one thing across datasets: two would become a node that is half one, half the other. */
function oneType(dataset: string, claims: readonly StatedClaim[]): void {
  const [first] = claims;
  const other = claims.find((claim) => claim.subjectType !== first?.subjectType);
  if (first === undefined || other === undefined) return;
  const [own, foreign] = first.dataset === dataset ? [first, other] : [other, first];
  throw new CityTiesError(
    "conflict",
    `"${first.subject}" is one id for two things, of kind ${own.subjectType} in ${own.dataset} and ${foreign.subjectType} in ${foreign.dataset}: rename it in one of the two.`,
  );
}

async function writeSources(store: Store, dataset: string, sources: readonly SourceRecord[]) {
  type Held = { id: string; properties: Record<string, JsonValue> };
  const own = await store.ask<Held>("read-sources", { dataset });
  const reference = await store.ask<Held>("read-sources", { dataset: REFERENCE });
  const held = new Map([...own, ...reference].map((one) => [one.id, canonical(one.properties)]));
  const changed = sources.filter((source) => held.get(source.id) !== canonical(source));
  await store.runAll(
    "merge-sources",
    "rows",
    changed.map((source) => propertyRow({ ...source })),
  );
  const listed = new Set(sources.map((source) => source.id));
  const updated = changed.filter((source) => held.has(source.id)).length;
  return {
    created: changed.length - updated,
    updated,
    unchanged: sources.length - changed.length,
    gone: own.map((source) => source.id).filter((id) => !listed.has(id)),
  };
}

/** Takes out what no claim speaks of any more; how many facts and sources went. */
async function sweep(store: Store): Promise<number> {
  // Bookkeeping, not facts: what reference data said of places that nobody needs.
  await store.sweep("sweep-places");
  await store.sweep("sweep-countries");
  const links = await store.sweep("sweep-links");
  const nodes = await store.sweep("sweep-nodes");
  const sources = await store.sweep("sweep-sources");
  return links + nodes + sources;
}

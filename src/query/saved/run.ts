import type { Database } from "../../db/database.ts";
import type { Table } from "../../model/api.ts";
import { CityTiesError } from "../../model/errors.ts";
import type { SavedQuery } from "../../model/query-file.ts";
import {
  coerceParams,
  type Param,
  type ParamType,
  type ParamValue,
} from "../../model/query-params.ts";
import { type Asking, ask } from "../ask.ts";
import { type CypherRequest, runCypher } from "../cypher/run.ts";

/** Types of which a value that is nowhere in the graph is a mistake; a country may well have no place yet. */
const LABELS: Partial<Record<ParamType, string>> = {
  city: "Locality",
  official: "Official",
  event: "Event",
};

/**
 * Runs a saved query with what a user gave for its parameters, behind the same walls as free Cypher. Throws
 * `bad_request` for parameters, `not_found` for a place, official or event that is not there, and as `runCypher`.
 */
export async function runSaved(
  db: Database,
  query: SavedQuery,
  given: Readonly<Record<string, unknown>>,
  asking: SavedAsking = {},
): Promise<Table> {
  return runCypher(db, await savedRequest(db, query, given, asking), { signal: asking.signal });
}

interface SavedAsking extends Asking {
  /** What `today` means as a default, `YYYY-MM-DD`. */
  today?: string;
}

/** A saved query's Cypher with its checked parameters; throws `bad_request` and `not_found` as `runSaved`. */
export async function savedRequest(
  db: Database,
  query: SavedQuery,
  given: Readonly<Record<string, unknown>>,
  { signal, today = localDay(new Date()) }: SavedAsking = {},
): Promise<CypherRequest> {
  const params = coerceParams(query.params, given, today);
  await checkNodes(db, query.params, params, signal);
  return { text: query.cypher, params };
}

/** The day on the user's own calendar, `YYYY-MM-DD`. */
export const localDay = (now: Date): string =>
  [
    String(now.getFullYear()).padStart(4, "0"),
    String(now.getMonth() + 1).padStart(2, "0"),
    String(now.getDate()).padStart(2, "0"),
  ].join("-");

async function checkNodes(
  db: Database,
  params: readonly Param[],
  values: Readonly<Record<string, ParamValue>>,
  signal: AbortSignal | undefined,
): Promise<void> {
  const wanted = params.flatMap((param) => {
    const label = LABELS[param.type];
    const ids = [values[param.name] ?? []].flat().map(String);
    return label === undefined ? [] : ids.map((id) => ({ param, id, label }));
  });
  if (wanted.length === 0) return;
  const { rows } = await ask<{ id: string; labels: string[] }>(
    db,
    "labels-of-ids",
    { ids: wanted.map(({ id }) => id) },
    { signal },
  );
  const labels = new Map(rows.map((row) => [row.id, row.labels]));
  const missing = wanted.find(({ id, label }) => !labels.get(id)?.includes(label));
  if (missing === undefined) return;
  const { param, id } = missing;
  const what = { city: "place", official: "official", event: "event" }[param.type as string];
  throw new CityTiesError(
    "not_found",
    `"${param.name}" is ${JSON.stringify(id)}, but no ${what} has this id: search for its name to find the id.`,
    { detail: { problems: [{ param: param.name, message: `no ${what} has this id` }] } },
  );
}

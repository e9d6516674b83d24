import type { Database } from "../db/database.ts";
import { applySchema } from "../db/schema.ts";
import { CityTiesError, type ErrorCode } from "../model/errors.ts";
import { type BuiltDataset, buildDataset } from "./build.ts";
import { canonical } from "./claims/claim.ts";
import type { Taken } from "./claims/ids.ts";
import { datasetId, folderHash, folderName } from "./dataset.ts";
import { applyPlan, type Changes, planLoad, type Touched } from "./graph/load.ts";
import { type Store, storeOf } from "./graph/store.ts";
import { inTurn, type Turn } from "./graph/turn.ts";
import type { Reject, Warning, WorkOptions } from "./reject.ts";
import { writeRejects } from "./rejects-file.ts";

export interface IngestOptions extends WorkOptions {
  /** Where `<dataset>.rejects.csv` is written. */
  reportsDir: string;
  /** Leaves out folders that are loaded as they are. */
  onlyChanged?: boolean | undefined;
  /** Told of a folder that cannot be used, and the others are loaded; without it the first one ends the load. */
  onBroken?: ((error: CityTiesError) => void) | undefined;
}

export interface IngestReport extends Changes {
  dataset: string;
  /** Rows in all files. */
  read: number;
  rejected: number;
  rejects: Reject[];
  warnings: Warning[];
  /** Present where rows were rejected. */
  rejectsFile?: string | undefined;
  /** True where nothing was done, because the folder is loaded as it is. */
  skipped: boolean;
  ms: number;
}

interface DatasetState {
  id: string;
  state: "loading" | "loaded";
  hash: string | null;
  loadedAt: string | null;
}

/**
 * Loads dataset folders one after the other. Loading twice changes nothing; a row taken out of the files goes from
 * the graph. A load that is cut short leaves its dataset marked, and the next load of it makes the graph right.
 */
export async function ingestFolders(
  db: Database,
  dirs: readonly string[],
  options: IngestOptions,
): Promise<IngestReport[]> {
  const names = dirs.map(folderName);
  const twice = names.find((name, i) => names.indexOf(name) !== i);
  if (twice !== undefined) {
    const message = `Two folders are called "${twice}", and the name is the dataset's id: rename one.`;
    throw new CityTiesError("bad_request", message);
  }
  await applySchema(db);
  return inTurn(db, options, async (turn) => {
    const reports: IngestReport[] = [];
    for (const dir of dirs) {
      try {
        reports.push(await ingestFolder(db, turn, dir, options));
      } catch (error) {
        const broken = error instanceof CityTiesError && BROKEN.includes(error.code);
        if (!broken || !options.onBroken) throw error;
        options.onBroken(error);
      }
    }
    return reports;
  });
}

/** What is wrong with the folder itself. */
const BROKEN: readonly ErrorCode[] = ["bad_request", "conflict"];

async function ingestFolder(
  db: Database,
  turn: Turn,
  dir: string,
  options: IngestOptions,
): Promise<IngestReport> {
  const began = performance.now();
  const dataset = datasetId(dir);
  const store = storeOf(db, dataset, options);
  if (options.onlyChanged) {
    const state = (await readStates(store)).find((one) => one.id === dataset);
    if (state?.state === "loaded" && state.hash === (await folderHash(dir))) {
      return { ...nothingDone(dataset), ms: performance.now() - began };
    }
  }
  const takenElsewhere = async (ids: readonly string[]) => {
    const taken = await store.askAll<Taken>("read-subject-types", "ids", ids);
    return taken.filter((one) => one.dataset !== dataset);
  };
  const built = await buildDataset(dir, { ...options, takenElsewhere });
  const changes = await loadDataset(store, turn, built);
  const { read, rejects, warnings } = built;
  const rejectsFile = await writeRejects(options.reportsDir, dataset, rejects);
  const ms = performance.now() - began;
  const rejected = rejects.length;
  return {
    dataset,
    read,
    rejected,
    ...changes,
    rejects,
    warnings,
    rejectsFile,
    skipped: false,
    ms,
  };
}

const nothingDone = (dataset: string) => ({
  dataset,
  read: 0,
  rejected: 0,
  ...{ created: 0, updated: 0, unchanged: 0, removed: 0 },
  rejects: [],
  warnings: [],
  skipped: true,
});

async function loadDataset(store: Store, turn: Turn, built: BuiltDataset): Promise<Changes> {
  const { info, hash } = built;
  const states = await readStates(store);
  const before = states.find((one) => one.id === info.id);
  const { changes, touched } = await changeGraph(store, turn, info.id, states, built);
  const changed = changes.created + changes.updated + changes.removed > 0;
  // Loading the same again is no import: what the last one brought stays on record.
  const again = !changed && before?.hash === hash && before.loadedAt !== null;
  const news = again ? {} : { loadedAt: new Date().toISOString(), ...touched };
  const properties = { ...info, hash, state: "loaded", ...news };
  await store.run("end-dataset", { properties });
  return changes;
}

/** Makes the graph what the claims say. Does it again where another load came in while Neo4j was away. */
async function changeGraph(
  store: Store,
  turn: Turn,
  dataset: string,
  states: readonly DatasetState[],
  { claims, sources }: Pick<BuiltDataset, "claims" | "sources">,
): Promise<{ changes: Changes; touched: Touched }> {
  const plan = await planLoad(store, dataset, claims, isHalfLoaded(states));
  await store.run("begin-dataset", { id: dataset });
  const begun = await readStates(store);
  const done = await applyPlan(store, dataset, plan, sources);
  if (await turn.unbroken()) return done;
  const now = await readStates(store);
  return canonical(now) === canonical(begun)
    ? done
    : changeGraph(store, turn, dataset, now, { claims, sources });
}

const readStates = (store: Store): Promise<DatasetState[]> => store.ask("read-datasets");

const isHalfLoaded = (states: readonly DatasetState[]): boolean =>
  states.some((one) => one.state !== "loaded");

export interface DropReport extends Changes {
  dataset: string;
  ms: number;
}

/**
 * Takes a dataset's facts out, and the file of its rejects; what other datasets also say stays. Throws `not_found` with the names of those that
 * are loaded.
 */
export async function dropDataset(
  db: Database,
  dataset: string,
  options: WorkOptions & Pick<IngestOptions, "reportsDir">,
): Promise<DropReport> {
  const began = performance.now();
  const store = storeOf(db, dataset, options);
  await applySchema(db);
  const changes = await inTurn(db, options, (turn) => dropLoaded(store, turn, dataset));
  await writeRejects(options.reportsDir, dataset, []);
  return { dataset, ...changes, ms: performance.now() - began };
}

async function dropLoaded(store: Store, turn: Turn, dataset: string): Promise<Changes> {
  const states = await readStates(store);
  if (!states.some((one) => one.id === dataset)) {
    const loaded = states.map((one) => one.id);
    const message =
      loaded.length > 0
        ? `No dataset "${dataset}" is loaded: name one of ${loaded.join(", ")}.`
        : `No dataset "${dataset}" is loaded, and no other one: load some with "cityties ingest".`;
    throw new CityTiesError("not_found", message, { detail: { loaded } });
  }
  const nothing = { claims: [], sources: [] };
  const { changes } = await changeGraph(store, turn, dataset, states, nothing);
  await store.run("delete-dataset", { id: dataset });
  return changes;
}

import { lstat, mkdir, readdir, rename, rmdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { CityTiesError } from "../../model/errors.ts";
import { parseQueryFile } from "../../model/query-file.ts";
import { QUERY_NAME } from "../../model/query-params.ts";
import {
  type DeletedQuery,
  isRevisionId,
  MAX_REVISIONS,
  type Revision,
  type RevisionText,
  revisionId,
  timeOfRevision,
} from "../../model/query-revisions.ts";
import {
  fileNames,
  nothingThere,
  readQuery,
  removeQuery,
  unwritable,
  writeQuery,
} from "./files.ts";
import { revisionOf } from "./shipped.ts";

/**
 * What queries said before: `.revisions/<name>/<time>-<revision>.cypher` beside them. All that changes something here
 * is called while the folder of queries is locked.
 */

const FOLDER = ".revisions";
// A team that shares the folder by git has git's own history; everyone's earlier texts would only be in its way.
const IGNORE_ALL = "*\n";

const folderOf = (dir: string, name: string): string => {
  if (!QUERY_NAME.test(name)) throw notThere(name);
  return join(dir, FOLDER, name);
};

const notThere = (name: string) =>
  new CityTiesError(
    "not_found",
    `There are no earlier texts of "${name}": list the deleted queries to see what can be brought back.`,
  );

function beenThere(error: NodeJS.ErrnoException): void {
  if (error.code !== "EEXIST") throw error;
}

/** A folder that came with git may be a link to anywhere, and is then none of ours. */
async function isFolder(path: string): Promise<boolean> {
  const stat = await lstat(path).catch(nothingThere);
  if (stat === undefined) return false;
  if (stat.isDirectory()) return true;
  throw new CityTiesError("setup", `${path} is no folder: take it away, it holds earlier texts.`);
}

/** The ids of what is kept of a query, the latest first. */
async function idsOf(dir: string, name: string): Promise<string[]> {
  const folder = folderOf(dir, name);
  if (!((await isFolder(join(dir, FOLDER))) && (await isFolder(folder)))) return [];
  return (await fileNames(folder)).filter(isRevisionId).reverse();
}

/** Keeps a text that is about to give way, and drops the oldest where there are too many. */
export async function keepRevision(dir: string, name: string, text: string): Promise<void> {
  const ids = await idsOf(dir, name);
  const folder = folderOf(dir, name);
  try {
    await mkdir(folder, { recursive: true });
    await writeFile(join(dir, FOLDER, ".gitignore"), IGNORE_ALL, { flag: "wx" }).catch(beenThere);
  } catch (error) {
    throw unwritable(dir, error);
  }
  // A clock that was set back must not turn their order round.
  const last = ids[0] === undefined ? 0 : Date.parse(timeOfRevision(ids[0])) + 1;
  await writeQuery(folder, revisionId(Math.max(Date.now(), last), revisionOf(text)), text);
  for (const id of ids.slice(MAX_REVISIONS - 1)) await removeQuery(folder, id);
}

/** What was kept under one name goes on under another, beside what an earlier query of that name has left. */
export async function moveRevisions(dir: string, from: string, to: string): Promise<void> {
  const ids = await idsOf(dir, from);
  if (ids.length === 0) return;
  const there = await idsOf(dir, to);
  const [old, now] = [folderOf(dir, from), folderOf(dir, to)];
  try {
    await mkdir(now, { recursive: true });
    for (const id of ids) await rename(join(old, `${id}.cypher`), join(now, `${id}.cypher`));
    await rmdir(old).catch(() => {});
  } catch (error) {
    throw unwritable(dir, error);
  }
  const all = [...ids, ...there].sort().reverse();
  for (const id of all.slice(MAX_REVISIONS)) await removeQuery(now, id);
}

/** The earlier texts of a query, the latest first. */
export async function revisionsOf(dir: string, name: string): Promise<Revision[]> {
  const found: Revision[] = [];
  for (const id of await idsOf(dir, name)) {
    const text = await readQuery(folderOf(dir, name), id);
    if (text !== undefined) found.push(revision(id, text));
  }
  return found;
}

/** One earlier text. Throws `not_found`. */
export async function readRevision(dir: string, name: string, id: string): Promise<RevisionText> {
  const text = (await idsOf(dir, name)).includes(id)
    ? await readQuery(folderOf(dir, name), id)
    : undefined;
  if (text === undefined) {
    throw new CityTiesError(
      "not_found",
      `There is no such earlier text of "${name}": list its revisions to see those that there are.`,
    );
  }
  const outcome = parseQueryFile(text);
  return { ...revision(id, text), text, ...("query" in outcome && { query: outcome.query }) };
}

/** The last text of each query that is kept but not among `present`, the latest first. */
export async function deletedQueries(
  dir: string,
  present: ReadonlySet<string>,
): Promise<DeletedQuery[]> {
  if (!(await isFolder(join(dir, FOLDER)))) return [];
  const names = (await readdir(join(dir, FOLDER))).filter((name) => QUERY_NAME.test(name));
  const found: DeletedQuery[] = [];
  for (const name of names.filter((one) => !present.has(one))) {
    const [id] = await idsOf(dir, name);
    const text = id && (await readQuery(folderOf(dir, name), id));
    if (id && text !== undefined) found.push({ name, ...revision(id, text) });
  }
  return found.sort((a, b) => (a.id > b.id ? -1 : 1));
}

function revision(id: string, text: string): Revision {
  const outcome = parseQueryFile(text);
  return {
    id,
    until: timeOfRevision(id),
    title: "query" in outcome ? outcome.query.title : {},
  };
}

import { join } from "node:path";
import { CityTiesError } from "../../model/errors.ts";
import {
  MAX_QUERY_BYTES,
  parseQueryFile,
  type QueryLibrary,
  type QueryText,
  queryOfFile,
  type SavedQuery,
  writeQueryFile,
} from "../../model/query-file.ts";
import { QUERY_NAME } from "../../model/query-params.ts";
import type { FileProblem } from "../../model/query-problem.ts";
import type { DeletedQuery, Revision, RevisionText } from "../../model/query-revisions.ts";
import { checkText } from "../cypher/lexer.ts";
import { changing, fileNames, readQuery, removeQuery, renameQuery, writeQuery } from "./files.ts";
import {
  deletedQueries,
  keepRevision,
  moveRevisions,
  readRevision,
  revisionsOf,
} from "./revisions.ts";
import { revisionOf, shippedQueries } from "./shipped.ts";

/** The queries that come with City Ties and the user's own, in one list. */

type Broken = QueryLibrary["broken"][number];

export class Library {
  readonly dir: string;

  /** `home`: CITYTIES_HOME; the user's own queries are in `queries/` there. */
  constructor(home: string) {
    this.dir = join(home, "queries");
  }

  /** All queries, by name, and the files that are none with what is wrong in them. */
  async list(): Promise<QueryLibrary> {
    const queries = [...shippedQueries().values()];
    const broken: Broken[] = [];
    for (const name of await fileNames(this.dir)) {
      const found = await this.#own(name);
      if ("cypher" in found) queries.push(found);
      else broken.push(found);
    }
    queries.sort((a, b) => (a.name < b.name ? -1 : 1));
    return { queries, broken };
  }

  /** Throws `not_found`, or `bad_request` where the user's file is no query. */
  async get(name: string): Promise<SavedQuery> {
    const shipped = shippedQueries().get(name);
    if (shipped) return shipped;
    const text = QUERY_NAME.test(name) ? await readQuery(this.dir, name) : undefined;
    if (text === undefined) throw await this.#unknown(name);
    return saved(name, text, queryOfFile(text, `${name}.cypher`));
  }

  /**
   * Saves a query of the user's own. Without the revision that it replaces it must be new; with it, the file must
   * still be at that revision. Throws `conflict` otherwise, and for a shipped query's name; nothing is overwritten
   * unseen, and what is overwritten is kept.
   */
  async save(name: string, query: QueryText, replaces?: string): Promise<SavedQuery> {
    refuseShipped(name, "choose another name");
    checkText(query.cypher);
    const text = writeQueryFile(query);
    await changing(this.dir, async () => {
      const now = await readQuery(this.dir, name);
      checkRevision(name, now, replaces);
      if (now !== undefined && now !== text) await keepRevision(this.dir, name, now);
      await writeQuery(this.dir, name, text);
    });
    return saved(name, text, queryOfFile(text, name));
  }

  /**
   * Gives a query of the user's own another name; its earlier texts come along. Throws `not_found`, `conflict` where
   * it is at another revision or the new name is taken.
   */
  async rename(name: string, to: string, revision?: string): Promise<SavedQuery> {
    refuseShipped(name, "only your own can be renamed");
    refuseShipped(to, "choose another name");
    return await changing(this.dir, async () => {
      const text = await readQuery(this.dir, name);
      if (text === undefined) throw await this.#unknown(name);
      if (revision !== undefined) checkRevision(name, text, revision);
      const query = queryOfFile(text, `${name}.cypher`);
      checkRevision(to, await readQuery(this.dir, to), undefined);
      await renameQuery(this.dir, name, to);
      await moveRevisions(this.dir, name, to);
      return saved(to, text, query);
    });
  }

  /** What a query said before, the latest first, `MAX_REVISIONS` at most. Throws `not_found` for a name never seen. */
  async revisions(name: string): Promise<Revision[]> {
    const found = await revisionsOf(this.dir, name);
    if (found.length > 0 || shippedQueries().has(name)) return found;
    if ((await readQuery(this.dir, name)) === undefined) throw await this.#unknown(name);
    return found;
  }

  /** One of them, whole. Throws `not_found`. */
  revision(name: string, id: string): Promise<RevisionText> {
    return readRevision(this.dir, name, id);
  }

  /** Queries that were deleted, each with what it said last; saving that again brings one back. */
  async deleted(): Promise<DeletedQuery[]> {
    const present = [...shippedQueries().keys(), ...(await fileNames(this.dir))];
    return deletedQueries(this.dir, new Set(present));
  }

  /** Takes a query of the user's own away; its text is kept. Throws `not_found`, `conflict` where it is at another revision. */
  async remove(name: string, revision?: string): Promise<void> {
    refuseShipped(name, "only your own can be deleted");
    await changing(this.dir, async () => {
      const now = await readQuery(this.dir, name);
      if (now === undefined) throw await this.#unknown(name);
      if (revision !== undefined) checkRevision(name, now, revision);
      await keepRevision(this.dir, name, now);
      await removeQuery(this.dir, name);
    });
  }

  async #own(name: string): Promise<SavedQuery | Broken> {
    try {
      if (shippedQueries().has(name)) {
        const message = "A query with this name comes with City Ties: rename the file.";
        return wrong(name, message, "shipped");
      }
      const text = await readQuery(this.dir, name);
      if (text === undefined) return wrong(name, "The file has just gone.", "gone");
      const outcome = parseQueryFile(text);
      if ("query" in outcome) return saved(name, text, outcome.query);
      return { name, problems: outcome.problems };
    } catch (error) {
      if (!(error instanceof CityTiesError)) throw error;
      if (!QUERY_NAME.test(name)) return wrong(name, error.message, "name");
      const isLarge = error.code === "too_large";
      return wrong(name, error.message, isLarge ? "large" : undefined);
    }
  }

  async #unknown(name: string): Promise<CityTiesError> {
    const { queries } = await this.list();
    const words = name.split("-").filter((word) => word.length > 2);
    const near = queries
      .map((query) => query.name)
      .filter((other) => words.some((word) => other.includes(word)))
      .slice(0, 5);
    const way = near.length > 0 ? `there are ${near.join(", ")}` : `list them to see their names`;
    return new CityTiesError("not_found", `There is no saved query "${name}": ${way}.`);
  }
}

const wrong = (name: string, message: string, reason?: FileProblem): Broken => {
  const named = reason === "large" && { named: { max: MAX_QUERY_BYTES / 1024 } };
  return { name, problems: [{ line: 1, message, ...(reason && { reason }), ...named }] };
};

const saved = (name: string, text: string, query: QueryText): SavedQuery => ({
  name,
  origin: "own",
  revision: revisionOf(text),
  ...query,
});

function refuseShipped(name: string, way: string): void {
  if (!shippedQueries().has(name)) return;
  throw new CityTiesError("conflict", `The query "${name}" comes with City Ties: ${way}.`);
}

function checkRevision(name: string, now: string | undefined, expected: string | undefined): void {
  if (now === undefined && expected === undefined) return;
  if (now !== undefined && expected === revisionOf(now)) return;
  const message =
    now === undefined
      ? `The query "${name}" has been deleted meanwhile: save it as a new one.`
      : expected === undefined
        ? `There is a query "${name}" already: choose another name, or open that one and save over it.`
        : `The query "${name}" has been changed meanwhile: look at it again before you save over it.`;
  const detail = now === undefined ? undefined : { revision: revisionOf(now) };
  throw new CityTiesError("conflict", message, { detail });
}

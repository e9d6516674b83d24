import { join } from "node:path";
import { CityTiesError } from "../../model/errors.ts";
import {
  parseQueryFile,
  type QueryLibrary,
  type QueryText,
  queryOfFile,
  type SavedQuery,
  writeQueryFile,
} from "../../model/query-file.ts";
import { QUERY_NAME } from "../../model/query-params.ts";
import { checkText } from "../cypher/lexer.ts";
import { changing, fileNames, readQuery, removeQuery, writeQuery } from "./files.ts";
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
   * unseen.
   */
  async save(name: string, query: QueryText, replaces?: string): Promise<SavedQuery> {
    refuseShipped(name, "choose another name");
    checkText(query.cypher);
    const text = writeQueryFile(query);
    await changing(this.dir, async () => {
      const now = await readQuery(this.dir, name);
      checkRevision(name, now, replaces);
      await writeQuery(this.dir, name, text);
    });
    return saved(name, text, queryOfFile(text, name));
  }

  /** Takes a query of the user's own away. Throws `not_found`, `conflict` where it is at another revision. */
  async remove(name: string, revision?: string): Promise<void> {
    refuseShipped(name, "only your own can be deleted");
    await changing(this.dir, async () => {
      const now = await readQuery(this.dir, name);
      if (now === undefined) throw await this.#unknown(name);
      if (revision !== undefined) checkRevision(name, now, revision);
      await removeQuery(this.dir, name);
    });
  }

  async #own(name: string): Promise<SavedQuery | Broken> {
    try {
      if (shippedQueries().has(name)) {
        return wrong(name, "A query with this name comes with City Ties: rename the file.");
      }
      const text = await readQuery(this.dir, name);
      if (text === undefined) return wrong(name, "The file has just gone.");
      const outcome = parseQueryFile(text);
      if ("query" in outcome) return saved(name, text, outcome.query);
      return { name, problems: outcome.problems };
    } catch (error) {
      if (error instanceof CityTiesError) return wrong(name, error.message);
      throw error;
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

const wrong = (name: string, message: string): Broken => ({
  name,
  problems: [{ line: 1, message }],
});

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

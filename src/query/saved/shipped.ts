import { createHash } from "node:crypto";
import { statement, statementsIn } from "../../db/statements.ts";
import { queryOfFile, type SavedQuery } from "../../model/query-file.ts";

const FOLDER = "saved";
let known: ReadonlyMap<string, SavedQuery> | undefined;

/** What a file's content is known by, for saving over it. */
export const revisionOf = (text: string): string =>
  createHash("sha256").update(text).digest("hex").slice(0, 16);

/** The queries of `cypher/saved/`, by name. */
export function shippedQueries(): ReadonlyMap<string, SavedQuery> {
  known ??= new Map(
    statementsIn(FOLDER).map((path) => {
      const name = path.slice(FOLDER.length + 1);
      const text = statement(path);
      const query = queryOfFile(text, `cypher/${path}.cypher`);
      return [name, { name, origin: "shipped", revision: revisionOf(text), ...query }];
    }),
  );
  return known;
}

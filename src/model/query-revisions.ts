import { z } from "zod";
import { QueryTextSchema } from "./query-file.ts";
import { QUERY_NAME, WordsSchema } from "./query-params.ts";

/** Earlier texts of a user's own queries, kept whenever one is saved over or deleted. */

/** How many earlier texts of one query are kept; the oldest give way. */
export const MAX_REVISIONS = 50;

// Of the same letters as a query's name, so that the one wall of paths holds for it as well.
const REVISION_ID = /^(\d{4})(\d\d)(\d\d)t(\d\d)(\d\d)(\d\d)(\d{3})z-[0-9a-f]{16}$/;

export const isRevisionId = (id: string): boolean => QUERY_NAME.test(id) && REVISION_ID.test(id);

/** `20261103t091500250z-1f2e…`: when the text gave way, and the revision that it was. */
export const revisionId = (time: number, revision: string): string =>
  `${new Date(time).toISOString().replace(/[-:.]/g, "").toLowerCase()}-${revision}`;

/** When the text of such an id gave way, as an ISO time. */
export const timeOfRevision = (id: string): string =>
  id.replace(REVISION_ID, "$1-$2-$3T$4:$5:$6.$7Z");

const RevisionShape = z.object({
  id: z.string(),
  /** When it was saved over, or deleted: an ISO time. */
  until: z.string(),
  /** Empty where the text is no query. */
  title: WordsSchema,
});

export const RevisionSchema = RevisionShape.meta({ id: "QueryRevision" });
export type Revision = z.infer<typeof RevisionSchema>;

export const RevisionTextSchema = RevisionShape.extend({
  /** The whole file as it was. */
  text: z.string(),
  /** Absent where the text is no query, and so cannot be saved again. */
  query: QueryTextSchema.optional(),
}).meta({ id: "QueryRevisionText" });
export type RevisionText = z.infer<typeof RevisionTextSchema>;

/** The last text of a query that is no longer there. */
export const DeletedQuerySchema = RevisionShape.extend({ name: z.string() }).meta({
  id: "DeletedQuery",
});
export type DeletedQuery = z.infer<typeof DeletedQuerySchema>;

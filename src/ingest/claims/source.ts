import type { DatasetFolder, DatasetRows } from "../dataset.ts";

/** A source as the graph holds it. */
export interface SourceRecord {
  readonly id: string;
  readonly dataset: string;
  readonly title: string;
  readonly url?: string | undefined;
  readonly publisher?: string | undefined;
  readonly published?: string | undefined;
  readonly lang?: string | undefined;
  readonly licence?: string | undefined;
  readonly note?: string | undefined;
}

type SourceRow = DatasetRows["sources"][number]["row"];

export const toSource = (row: SourceRow, info: DatasetFolder["info"]): SourceRecord => ({
  id: `${info.id}/${row.id}`,
  dataset: info.id,
  title: row.title,
  url: row.url,
  publisher: row.publisher,
  published: row.published,
  lang: row.lang,
  licence: info.licence || undefined,
  note: row.note,
});

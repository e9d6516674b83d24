import { isUtf8 } from "node:buffer";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { CsvError, parse } from "csv-parse";
import type { Reject, RowOrigin } from "./reject.ts";

export interface CsvRow extends RowOrigin {
  /** Cells by column, trimmed, in NFC; `""` where empty. */
  cells: Record<string, string>;
}

export interface CsvFile {
  /** Lower case, trimmed. Empty where the file is. */
  header: string[];
  rows: CsvRow[];
  /** Rows that are no CSV, hold too few or too many cells, or letters that are not UTF-8. */
  rejects: Reject[];
}

/** What a decoder puts where it could make nothing of the bytes. */
const LOST = "\uFFFD";

/** A spreadsheet's "Unicode text" is UTF-16; everything else is read as UTF-8. */
const isUtf16 = (content: Buffer): boolean => content[0] === 0xff && content[1] === 0xfe;
const decode = (content: Buffer, encoding: string): string[] =>
  linesOf(new TextDecoder(encoding).decode(content));

const linesOf = (text: string): string[] =>
  text
    .replace(/^\uFEFF/, "")
    .replace(/\r\n?/g, "\n")
    .split("\n");

interface RawRecord {
  /** From 1. */
  line: number;
  cells: string[];
  raw: string;
}

const BAD_QUOTES = {
  reason: "a quotation mark is not closed, or stands within a cell",
  suggestion: 'put the whole cell in quotes and double each mark in it: "the ""twin"" town"',
};

const BAD_HEADER = {
  reason: "the header has a quotation mark that is not closed, so none of the rows was read",
  suggestion: "the first line names the columns, separated by commas: take the quotation mark out",
};

/**
 * Reads one CSV file. A row with stray or unclosed quotes is rejected alone: reading goes on at the next
 * line, so one slip does not swallow the rest of the file.
 */
export async function readCsv(
  file: string,
  content: Buffer,
  signal?: AbortSignal,
): Promise<CsvFile> {
  const utf16 = isUtf16(content);
  const lines = decode(content, utf16 ? "utf-16le" : "utf-8");
  // What is not UTF-8 after all is mostly this, and a reject shows the letters that its author wrote.
  const western = utf16 || isUtf8(content) ? lines : decode(content, "windows-1252");
  const rejects: Reject[] = [];
  const records: RawRecord[] = [];
  let from = 0;
  while (from < lines.length) {
    const read = await readRecords(lines, from, signal);
    for (const record of read.records) records.push(record);
    if (read.badLine === null) break;
    if (records.length === 0) {
      const reject = {
        file,
        line: read.badLine,
        ...BAD_HEADER,
        row: lines[read.badLine - 1] ?? "",
      };
      return { header: [], rows: [], rejects: [reject] };
    }
    rejects.push({ file, line: read.badLine, ...BAD_QUOTES, row: lines[read.badLine - 1] ?? "" });
    from = read.badLine;
  }
  const header = records.shift()?.cells.map((name) => name.trim().toLowerCase()) ?? [];
  const rows = records.flatMap((record) => {
    const problem = rowProblem(record, header.length);
    if (problem === null) return [toRow(file, header, record)];
    const raw = record.raw.includes(LOST)
      ? western.slice(record.line - 1, record.line - 1 + record.raw.split("\n").length).join("\n")
      : record.raw;
    rejects.push({ file, line: record.line, ...problem, row: raw });
    return [];
  });
  return { header, rows, rejects: rejects.sort((a, b) => a.line - b.line) };
}

/** The records from line number `from` (counted from 0) to the first that is no CSV, and its line from 1. */
async function readRecords(
  lines: readonly string[],
  from: number,
  signal: AbortSignal | undefined,
): Promise<{ records: RawRecord[]; badLine: number | null }> {
  const records: RawRecord[] = [];
  let end = from;
  const parser = parse({
    relax_column_count: true,
    // Gathered here and not from the stream, which forgets what it holds when it fails.
    on_record: (cells: string[], info) => {
      const start = end;
      end = from + info.lines;
      if (cells.some((cell) => cell.trim() !== "")) {
        records.push({ line: start + 1, cells, raw: lines.slice(start, end).join("\n") });
      }
      return null;
    },
  });
  try {
    await pipeline(Readable.from(chunks(lines, from)), parser.resume(), { signal });
    return { records, badLine: null };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return { records, badLine: end + 1 };
  }
}

const LINES_AT_ONCE = 1000;

function* chunks(lines: readonly string[], from: number): Generator<string> {
  for (let at = from; at < lines.length; at += LINES_AT_ONCE) {
    const last = at + LINES_AT_ONCE >= lines.length;
    yield lines.slice(at, at + LINES_AT_ONCE).join("\n") + (last ? "" : "\n");
  }
}

function rowProblem(record: RawRecord, columns: number) {
  if (record.cells.length !== columns) {
    return {
      reason: `the row has ${record.cells.length} cells, the header ${columns}`,
      suggestion: "put cells with commas in quotes, and write a comma for each empty cell",
    };
  }
  if (record.raw.includes(LOST)) {
    return {
      reason: "the row holds letters that are not UTF-8",
      suggestion: "save the file as UTF-8",
    };
  }
  return null;
}

function toRow(file: string, header: readonly string[], record: RawRecord): CsvRow {
  const cells = Object.fromEntries(
    header.map((name, i) => [name, (record.cells[i] ?? "").normalize("NFC").trim()]),
  );
  return { file, line: record.line, raw: record.raw, cells };
}

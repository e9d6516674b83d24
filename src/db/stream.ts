import type { Record as DriverRecord, Result, ResultSummary } from "neo4j-driver";
import type { JsonValue } from "../model/json.ts";
import { assign, toJson } from "./values.ts";

export type Row = Record<string, JsonValue>;

export interface Streamed {
  columns: string[];
  rows: Row[];
  /** True where a cap ended the stream: there are more rows than these. */
  limitHit: boolean;
  /** Absent where a cap ended the stream. */
  summary: ResultSummary | undefined;
}

/**
 * Takes rows as they come and stops taking at a cap or at the signal; whoever calls closes the session, which stops
 * the server. Once `interrupted` the promise may never settle.
 */
export function collect(
  result: Result,
  caps: { maxRows: number; maxBytes: number },
  interrupted: AbortSignal,
): Promise<Streamed> {
  return new Promise((resolve, reject) => {
    let columns: string[] = [];
    const rows: Row[] = [];
    let bytes = 0;
    let ended = false;
    const end = (limitHit: boolean, summary?: ResultSummary) => {
      ended = true;
      if (limitHit) askForNoMore(result);
      resolve({ columns, rows, limitHit, summary });
    };
    interrupted.addEventListener("abort", () => {
      ended = true;
      askForNoMore(result);
    });
    result.subscribe({
      onKeys: (keys) => {
        columns = keys;
      },
      onNext: (record) => {
        if (ended) return;
        if (rows.length >= caps.maxRows) return end(true);
        const row = toRow(record, columns);
        if (caps.maxBytes !== Number.POSITIVE_INFINITY) {
          bytes += Buffer.byteLength(JSON.stringify(row));
          if (bytes > caps.maxBytes) return end(true);
        }
        rows.push(row);
      },
      onCompleted: (summary) => {
        if (!ended) end(false, summary);
      },
      onError: reject,
    });
  });
}

/**
 * Left alone, the driver asks for the next batch even after the session's close has reset the connection; the
 * server takes that for a fault of whichever query has the connection by then. The driver has no public way to say so.
 */
function askForNoMore(result: Result): void {
  const { _streamObserverPromise } = result as unknown as {
    _streamObserverPromise: Promise<{ pause(): void }>;
  };
  _streamObserverPromise.then((stream) => stream.pause()).catch(() => {});
}

function toRow(record: DriverRecord, columns: string[]): Row {
  const row: Row = {};
  for (let index = 0; index < columns.length; index++) {
    assign(row, columns[index] as string, toJson(record.get(index)));
  }
  return row;
}

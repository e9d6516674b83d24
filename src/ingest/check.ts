import { buildDataset } from "./build.ts";
import type { Reject, Warning, WorkOptions } from "./reject.ts";

export interface CheckReport {
  dataset: string;
  /** Rows in all files of the folder. */
  read: number;
  rejects: Reject[];
  warnings: Warning[];
  /** How many nodes and links of each type the folder gives by itself, and how many claims. */
  counts: Record<string, number>;
}

/** The validation of `ingest` without a database. Throws `bad_request` where `dir` is no dataset folder. */
export async function checkFolder(dir: string, options: WorkOptions = {}): Promise<CheckReport> {
  const { info, read, rejects, warnings, claims } = await buildDataset(dir, options);
  const types = new Map(claims.map((claim) => [claim.subject, claim.subjectType]));
  const counts: Record<string, number> = { claims: claims.length };
  for (const type of types.values()) counts[type] = (counts[type] ?? 0) + 1;
  return { dataset: info.id, read, rejects, warnings, counts };
}

import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { testDatabase } from "../../support/neo4j.ts";
import { drop, edited, factIds, graph, ingest, reportsDir } from "./graphs.ts";

const HUE = "g1580240";
const HUE_CERGY = `${HUE}--g3027883`;

const db = testDatabase();
beforeEach(() => db.wipe());
afterAll(() => db.close());

describe("rejects", () => {
  it("are told with file, line, reason and suggestion, and the rest is loaded", async () => {
    const [report] = await ingest(db, graph("ten-bad-rows"));
    expect(report).toMatchObject({ read: 16, rejected: 11 });
    const file = readFileSync(report?.rejectsFile ?? "", "utf8");
    const rows: Record<string, string>[] = parse(file, { columns: true });
    const told = rows.map(({ file: name, line, reason }) => `${name}:${line} ${reason}`);
    expect(told).toEqual([
      'events.csv:3 figures: "visitors=many" is no figure',
      'sources.csv:3 published: "2020-02-30" is no date',
      'taking_part.csv:3 "fare" is no event of this dataset',
      'ties.csv:3 a: "Vietnam" is no country code',
      'ties.csv:4 since: "31/12/2018" is no date',
      'ties.csv:5 "Springfield, US" may be several places',
      `ties.csv:6 both ends are one place (${HUE})`,
      'ties.csv:7 "goood" is no source',
      "ties.csv:8 nothing stands in the column b",
      'ties.csv:9 kind: "partnrship" is not known here',
      "ties.csv:10 until (2017) is before since (2018)",
    ]);
    expect(rows.every(({ suggestion }) => suggestion !== "")).toBe(true);
    const lines = readFileSync(join(graph("ten-bad-rows"), "ties.csv"), "utf8").split("\n");
    expect(rows[3]?.row).toBe(lines[2]);
    expect(rows[5]?.suggestion).toMatch(/g4409896 \(Springfield, region MO, 166810 people\)/);
    const ids = await factIds(db);
    expect(ids).toEqual(expect.arrayContaining([HUE_CERGY, "g1581130--g2972315", "fair"]));
    expect(ids).toHaveLength(4 + 4 + 2 + 2 + 1 + 1);
  });

  it("leave no file behind once they are mended", async () => {
    const bad = edited("one-tie", "ties.csv", (text) => `${text}x,y,z,,,,\n`);
    const [report] = await ingest(db, bad);
    expect(existsSync(report?.rejectsFile ?? "")).toBe(true);
    const [mended] = await ingest(db, graph("one-tie"));
    expect(mended?.rejectsFile).toBeUndefined();
    expect(existsSync(join(reportsDir, "one-tie.rejects.csv"))).toBe(false);
    await ingest(db, bad);
    await drop(db, "one-tie");
    expect(existsSync(join(reportsDir, "one-tie.rejects.csv"))).toBe(false);
  });
});

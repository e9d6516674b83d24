import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { graphHash } from "../../../src/ingest/graph/hash.ts";
import { ingestFolders } from "../../../src/ingest/ingest.ts";
import { searchTerms } from "../../../src/model/search.ts";
import { testDatabase } from "../../support/neo4j.ts";
import {
  changes,
  claims,
  edited,
  factIds,
  graph,
  ingest,
  link,
  node,
  reportsDir,
} from "./graphs.ts";

const HUE = "g1580240";
const CERGY = "g3027883";
const GYEONGJU = "g1841603";
const HUE_CERGY = `${HUE}--${CERGY}`;

const db = testDatabase();
beforeEach(() => db.wipe());
afterAll(() => db.close());

describe("what a dataset becomes", () => {
  it("is nothing but its own entry where it has no rows", async () => {
    const [report] = await ingest(db, graph("empty"));
    expect(report).toMatchObject({ dataset: "empty", read: 0, rejected: 0, created: 0 });
    expect(await factIds(db)).toEqual([]);
    expect((await node(db, "empty"))?.properties).toMatchObject({
      title: "No rows at all",
      state: "loaded",
    });
  });

  it("is a tie with its two places, their countries, and a source for each fact", async () => {
    const [report] = await ingest(db, graph("one-tie"));
    expect(report).toMatchObject({ read: 2, rejected: 0, updated: 0, unchanged: 0, removed: 0 });
    expect(await factIds(db)).toEqual([
      "fr",
      HUE,
      HUE_CERGY,
      CERGY,
      `in-country:${HUE}`,
      `in-country:${CERGY}`,
      "vn",
    ]);
    expect(await link(db, HUE_CERGY)).toEqual({
      from: HUE,
      type: "PARTNER_OF",
      to: CERGY,
      properties: {
        id: HUE_CERGY,
        kind: "partnership",
        since: "2018",
        sinceFrom: "2018-01-01",
        sinceTo: "2018-12-31",
        status: "active",
        fields: ["culture", "tourism"],
        declaredBy: [HUE],
        oneSided: true,
        sources: 1,
        conflicts: [],
        datasets: ["one-tie"],
      },
    });
    const hue = await node(db, HUE);
    expect(hue?.labels.sort()).toEqual(["City", "Locality"]);
    expect(hue?.properties).toMatchObject({
      name: "Huế",
      country: "vn",
      level: "city",
      location: { lat: 16.4619, lon: 107.59546 },
      population: 351456,
      geonames: 1580240,
      datasets: ["reference"],
    });
    expect(await claims(db, HUE_CERGY)).toMatchObject([
      {
        claim: { kind: "partnership", assertedOn: "2020-01-02", declaredBy: [HUE] },
        source: "one-tie/gazette",
        about: [HUE, CERGY],
      },
    ]);
    expect(await claims(db, HUE)).toMatchObject([{ source: "geonames" }]);
    expect(await claims(db, "vn")).toMatchObject([{ source: "iso-3166" }]);
    expect((await node(db, "geonames"))?.properties).toMatchObject({ licence: "CC BY 4.0" });
    expect((await node(db, "vn"))?.properties).toMatchObject({
      name: "Vietnam",
      names: ["Việt Nam", "Viêt Nam"],
    });
  });

  it("keeps disagreeing claims and marks what they dispute", async () => {
    await ingest(db, graph("conference"));
    expect((await node(db, "conference-12"))?.properties).toMatchObject({
      kind: "conference",
      start: "2023-04-14",
      startFrom: "2023-04-14",
      end: "2023-04-16",
      fr_localities: 15,
      delegates: 1000,
      days: 3.5,
      fields: ["tourism", "water"],
      sources: 2,
      conflicts: ["delegates", "fr_localities", "start"],
    });
    const told = await claims(db, "conference-12");
    expect(told.map(({ claim }) => [claim.status, claim.start, claim.fr_localities])).toEqual([
      ["announced", "2023-04-13", 12],
      ["reported", "2023-04-14", 15],
    ]);
    expect((await link(db, "g1581130--g2972315"))?.properties).toMatchObject({
      kind: "partnership",
      since: "2023",
      status: "active",
      oneSided: true,
      events: ["conference-12"],
      conflicts: ["kind"],
      sources: 2,
    });
  });

  it("knows unknown, approximate and ended dates", async () => {
    await ingest(db, graph("conference"));
    const { properties } = (await link(db, "g1583992--g3003796")) ?? {};
    expect(properties).toMatchObject({
      since: "2010~",
      sinceTo: "2010-12-31",
      until: "2020",
      untilTo: "2020-12-31",
      status: "ended",
      oneSided: false,
      declaredBy: [],
    });
    await ingest(db, graph("hostile"));
    expect((await link(db, HUE_CERGY))?.properties).not.toHaveProperty("sinceFrom");
  });

  it("shows the name that the dataset prefers, and puts cities in regions", async () => {
    await ingest(db, graph("conference"));
    const daNang = await node(db, "g1583992");
    expect(daNang?.properties).toMatchObject({ name: "Đà Nẵng", conflicts: [] });
    expect(daNang?.properties.names).toContain("Da Nang");
    expect((await node(db, "vn-thua-thien-hue"))?.labels.sort()).toEqual(["Locality", "Region"]);
    expect(await link(db, `part-of:${HUE}`)).toMatchObject({
      from: HUE,
      type: "PART_OF",
      to: "vn-thua-thien-hue",
    });
    expect(await link(db, "in-country:vn-thua-thien-hue")).toMatchObject({ to: "vn" });
  });

  it("joins officials to whom they serve, and everyone to the event", async () => {
    await ingest(db, graph("conference"));
    const expected = [
      ["serves:tran-sy-thanh:g1581130:chairman-of-the-peoples-committee", "SERVES", "g1581130"],
      ["serves:ambassador:vn:ambassador-to-france", "SERVES", "vn"],
      ["serves:director:afd:director", "SERVES", "afd"],
      ["took-part:afd:conference-12:funder", "TOOK_PART_IN", "conference-12"],
      ["took-part:fr:conference-12", "TOOK_PART_IN", "conference-12"],
      ["attended:tran-sy-thanh:conference-12", "ATTENDED", "conference-12"],
      ["held-in:conference-12:g1581130", "HELD_IN", "g1581130"],
    ];
    const found = await Promise.all(expected.map(([id = ""]) => link(db, id)));
    expect(found.map((one) => [one?.properties.id, one?.type, one?.to])).toEqual(expected);
  });

  it("is one place and one tie, however the names are spelt", async () => {
    const [report] = await ingest(db, graph("decomposed"));
    expect(report).toMatchObject({ read: 6, rejected: 0 });
    expect(await factIds(db)).toContain("g1583992--g3003796");
    expect(await factIds(db)).toHaveLength(7);
  });

  it("holds words that mean something to machines as they are", async () => {
    const [report] = await ingest(db, graph("hostile"));
    expect(report?.rejected).toBe(0);
    expect((await node(db, "hostile/evil"))?.properties).toMatchObject({
      title: "<script>alert(1)</script>",
      note: '=HYPERLINK("http://x","y")',
    });
    expect((await node(db, "evil"))?.properties).toMatchObject({
      name: "'}) DETACH DELETE n //",
      names: ["=1+1", "+cmd|' /C calc'!A0", "<img src=x onerror=alert(1)>", "constructor"],
    });
    expect((await node(db, "event"))?.properties).toMatchObject({
      name: "$name `MATCH (n) DETACH DELETE n` {x: 1}",
      constructor: 1,
      toString: 2,
    });
    expect(await claims(db, "event")).toMatchObject([
      { claim: { quote: '"quoted" \\u0027 \\\\', note: "line one\nline two, with a comma" } },
    ]);
  });
});

describe("loading again", () => {
  it("changes nothing, by the report and by a hash of the whole graph", async () => {
    const dirs = ["conference", "one-tie", "same-tie", "hostile", "ten-bad-rows"].map(graph);
    const first = await ingest(db, ...dirs);
    const hash = await graphHash(db);
    for (const [i, report] of (await ingest(db, ...dirs)).entries()) {
      expect(changes(report).toSpliced(2, 1)).toEqual([0, 0, 0]);
      expect(report.unchanged).toBeGreaterThanOrEqual(first[i]?.created ?? 0);
    }
    expect(await graphHash(db)).toBe(hash);
    await ingest(db, ...dirs.toReversed());
    expect(await graphHash(db)).toBe(hash);
  });

  it("takes out just the fact whose row was taken out", async () => {
    await ingest(db, graph("conference"));
    const before = await factIds(db);
    const without = edited("conference", "taking_part.csv", (text) =>
      text.replace(/.*,afd,.*\n/, ""),
    );
    const [report] = await ingest(db, without);
    expect(changes(report)).toEqual([0, 0, before.length - 1 + 4, 1]);
    const gone = "took-part:afd:conference-12:funder";
    expect(await factIds(db)).toEqual(before.filter((id) => id !== gone));
  });

  it("takes out the places and countries that nobody speaks of any more", async () => {
    await ingest(db, graph("one-tie"), graph("same-tie"));
    const without = edited("same-tie", "ties.csv", (text) => text.replace(/.*Gyeongju.*\n/, ""));
    const [report] = await ingest(db, without);
    expect(report?.removed).toBe(4);
    const ids = await factIds(db);
    expect(ids).toContain(HUE_CERGY);
    for (const gone of ["kr", GYEONGJU, `in-country:${GYEONGJU}`]) expect(ids).not.toContain(gone);
  });

  it("tells a changed fact from the others", async () => {
    const [first] = await ingest(db, graph("conference"));
    const other = edited("conference", "ties.csv", (text) =>
      text.replace("2020,ended", "2021,ended"),
    );
    const [report] = await ingest(db, other);
    expect(changes(report)).toEqual([0, 1, (first?.created ?? 0) - 1, 0]);
    expect((await link(db, "g1583992--g3003796"))?.properties.until).toBe("2021");
  });

  it("weighs claims anew when a source turns out to be older", async () => {
    const events = (text: string) => text.replace("announced", "reported");
    await ingest(db, edited("conference", "events.csv", events));
    expect((await node(db, "conference-12"))?.properties.fr_localities).toBe(15);
    const older = edited("conference", "events.csv", events);
    const sources = readFileSync(join(older, "sources.csv"), "utf8");
    writeFileSync(join(older, "sources.csv"), sources.replace("2023-04-14", "2023-01-01"));
    await ingest(db, older);
    expect((await node(db, "conference-12"))?.properties.fr_localities).toBe(12);
    expect((await node(db, "conference/opened"))?.properties.published).toBe("2023-01-01");
  });

  it("turns a city into a region and moves what it is part of", async () => {
    await ingest(db, graph("conference"));
    const other = edited("conference", "places.csv", (text) =>
      text
        .replace("Huế,VN,city", "Huế,VN,region")
        .replace("Đà Nẵng,VN,city", "Đà Nẵng,VN,region")
        .replace("1580240,vn-thua-thien-hue", '1580240,"Đà Nẵng, VN"'),
    );
    await ingest(db, other);
    expect((await node(db, HUE))?.labels.sort()).toEqual(["Locality", "Region"]);
    expect(await link(db, `part-of:${HUE}`)).toMatchObject({ to: "g1583992" });
  });

  it("leaves out what is loaded as it is, only where that is asked for", async () => {
    const onlyChanged = { reportsDir, onlyChanged: true };
    const [first] = await ingestFolders(db, [graph("one-tie")], onlyChanged);
    const [second] = await ingestFolders(db, [graph("one-tie")], onlyChanged);
    expect([first?.skipped, second?.skipped]).toEqual([false, true]);
    const changed = edited("one-tie", "ties.csv", (text) => text.replace("2018", "2019"));
    const [third] = await ingestFolders(db, [changed], onlyChanged);
    expect(changes(third)?.slice(0, 2)).toEqual([0, 1]);
  });
});

describe("search", () => {
  it("finds a city by each of its names, in any script", async () => {
    await ingest(db, graph("one-tie"), graph("same-tie"), graph("conference"));
    const find = async (query: string) => {
      const { rows } = await db.read<{ id: string }>({
        text: "CALL db.index.fulltext.queryNodes('search', $lucene) YIELD node RETURN node.id AS id",
        params: { lucene: searchTerms(query).lucene },
      });
      return rows.map((row) => row.id);
    };
    for (const name of ["hue", "Huế", "HUE", "후에", "후", "順化", "Thành phố Huế"]) {
      expect(await find(name), name).toContain(HUE);
    }
    for (const name of ["da nang", "Đà Nẵng", "danang", "Tourane", "다낭", "岘港"]) {
      expect(await find(name), name).toContain("g1583992");
    }
    for (const name of ["경주", "Kyongju", "gyeong"]) {
      expect(await find(name), name).toContain(GYEONGJU);
    }
    expect(await find("HUI")).not.toContain(HUE);
  });
});

import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { graphHash } from "../../../src/ingest/graph/hash.ts";
import { ingestFolders } from "../../../src/ingest/ingest.ts";
import { testDatabase } from "../../support/neo4j.ts";
import { drop, edited, factIds, graph, ingest, link, node, reportsDir, written } from "./graphs.ts";

const HUE = "g1580240";
const CERGY = "g3027883";
const HUE_CERGY = `${HUE}--${CERGY}`;

const db = testDatabase();
beforeEach(() => db.wipe());
afterAll(() => db.close());

describe("two datasets", () => {
  it("tell of one tie together: both sides declare it, and the exact date is shown", async () => {
    await ingest(db, graph("one-tie"), graph("same-tie"));
    expect((await link(db, HUE_CERGY))?.properties).toMatchObject({
      since: "2018-04-03",
      fields: ["culture", "education", "tourism"],
      declaredBy: [HUE, CERGY],
      oneSided: false,
      sources: 2,
      datasets: ["one-tie", "same-tie"],
      conflicts: [],
    });
  });

  it("are taken out one by one: what the other also says stays", async () => {
    await ingest(db, graph("one-tie"));
    const alone = await graphHash(db);
    await ingest(db, graph("same-tie"));
    const report = await drop(db, "same-tie");
    // The second tie, its place, country and the link of both, and a source; the shared tie is updated.
    expect(report).toMatchObject({ dataset: "same-tie", updated: 1, removed: 5 });
    expect(await graphHash(db)).toBe(alone);
    await drop(db, "one-tie");
    const { rows } = await db.read({ text: "MATCH (n) RETURN n" });
    expect(rows).toEqual([]);
  });

  it("drop names what is loaded where it does not know the name", async () => {
    await ingest(db, graph("one-tie"), graph("empty"));
    await expect(drop(db, "one-ty")).rejects.toMatchObject({
      code: "not_found",
      message: 'No dataset "one-ty" is loaded: name one of empty, one-tie.',
    });
  });

  it("may not use one id for two things: the row of the later one is left out, with what depends on it", async () => {
    await ingest(db, graph("conference"));
    const [report] = await ingest(
      db,
      written("clash", {
        "sources.csv": "id,title\ns,S\n",
        "organisations.csv": "id,name,source\nconference-12,A club,s\nother-club,Another club,s\n",
        "places.csv": "id,name,country,lat,lon,source\nafd,Nowhere,VN,10,106,s\n",
        "ties.csv": 'a,b,kind,source\nafd,"Cergy, FR",contact,s\n"Huế, VN","Cergy, FR",contact,s\n',
      }),
    );
    expect(report?.rejects.map((one) => `${one.file}:${one.line} ${one.reason}`)).toEqual([
      'organisations.csv:2 the id "conference-12" is that of an event in the dataset conference',
      'places.csv:2 the id "afd" is that of an organisation in the dataset conference',
      'ties.csv:2 "afd" is no place',
    ]);
    expect(await factIds(db)).toEqual(expect.arrayContaining(["other-club", HUE_CERGY]));
    expect((await node(db, "conference-12"))?.labels).toEqual(["Event"]);
    expect((await node(db, "afd"))?.labels).toEqual(["Organisation"]);
  });

  it("may each change what an id stands for, once the other no longer speaks of it", async () => {
    const named = (name: string, file: string, row: string) =>
      written(name, { "sources.csv": "id,title\ns,S\n", [file]: `id,name,kind,source\n${row}\n` });
    await ingest(db, named("first", "events.csv", "thing,A meeting,meeting,s"));
    await ingest(db, named("first", "organisations.csv", "thing,A club,,s"));
    expect((await node(db, "thing"))?.labels).toEqual(["Organisation"]);
    const [second] = await ingest(
      db,
      named("first", "organisations.csv", "other,A club,,s"),
      named("second", "events.csv", "thing,A meeting,meeting,s"),
    ).then((reports) => reports.slice(1));
    expect(second?.rejected).toBe(0);
    expect((await node(db, "thing"))?.labels).toEqual(["Event"]);
  });

  it("may not have one name", async () => {
    const twin = edited("one-tie", "ties.csv", (text) => text);
    await expect(ingest(db, graph("one-tie"), twin)).rejects.toMatchObject({ code: "bad_request" });
  });

  it("are loaded though one of the folders is broken, where its sentence is listened to", async () => {
    const broken = written("broken", { "dataset.json": "{" });
    const dirs = [broken, graph("one-tie")];
    await expect(ingest(db, ...dirs)).rejects.toMatchObject({ code: "bad_request" });
    expect(await factIds(db)).toEqual([]);
    const told: string[] = [];
    const reports = await ingestFolders(db, dirs, {
      reportsDir,
      onBroken: ({ message }) => told.push(message),
    });
    expect(reports.map(({ dataset }) => dataset)).toEqual(["one-tie"]);
    expect(told).toEqual([expect.stringContaining("dataset.json cannot be used")]);
    expect(await factIds(db)).toContain(HUE_CERGY);
  });
});

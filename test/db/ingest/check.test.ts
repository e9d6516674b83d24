import { describe, expect, it } from "vitest";
import { checkFolder } from "../../../src/ingest/check.ts";
import { check, SOURCES, ties } from "./checked.ts";
import { graph, written } from "./graphs.ts";

describe("a folder", () => {
  it("is counted by what it gives", async () => {
    const report = await checkFolder(graph("one-tie"));
    expect(report).toEqual({
      dataset: "one-tie",
      read: 2,
      rejects: [],
      warnings: [],
      counts: { claims: 7, PARTNER_OF: 1, place: 2, IN_COUNTRY: 2, country: 2 },
    });
  });

  it.each([
    ["no", {}, "has no dataset.json"],
    ["bad json", { "dataset.json": "{" }, "cannot be used"],
    ["no title", { "dataset.json": "{}" }, "cannot be used"],
  ])("with %s description is refused in one sentence", async (_, files, message) => {
    const dir = written("described", files);
    const target = Object.keys(files).length === 0 ? `${dir}/nowhere` : dir;
    await expect(checkFolder(target)).rejects.toMatchObject({
      code: "bad_request",
      message: expect.stringContaining(message),
    });
  });

  it.each(["reference", "two words", ".hidden"])("cannot be called %s", async (name) => {
    await expect(checkFolder(written(name, SOURCES))).rejects.toMatchObject({
      code: "bad_request",
      message: expect.stringContaining(`"${name}"`),
    });
  });

  it("warns of files and columns that are not read", async () => {
    const { warned, counts } = await check({
      "tie.csv": "a,b\n",
      "organisations.csv": "id,name,knd,source\nx,X,agency,s\n",
    });
    expect(warned).toEqual([
      "tie.csv:1 the file is not read: did you mean ties.csv?",
      'organisations.csv:1 the column "knd" is not read: did you mean "kind"?',
    ]);
    expect(counts.organisation).toBe(1);
  });
});

describe("a file", () => {
  it("with a column twice, or without one that it needs, is rejected whole and says so", async () => {
    const { told, read } = await check({
      "ties.csv": "a,b,kind,kind,source\n1,2,3,4,5\n6,7,8,9,10\n",
      "organisations.csv": "id;name;source\nx;X;s\n",
      "events.csv": "id,typ,name,source\n",
    });
    expect(told).toEqual([
      "events.csv:1 the column kind is missing, so none of the 0 rows was read → the first line names the columns, separated by commas",
      "organisations.csv:1 the column name, source is missing, so none of the 1 rows was read → the first line names the columns, separated by commas",
      'ties.csv:1 the column "kind" stands twice, so none of the 2 rows was read → take one of the two out',
    ]);
    expect(read).toBe(1 + 2 + 1 + 1);
  });

  it("in Latin-1 loses only the rows that cannot be read", async () => {
    const text = "id,name,source\na,Plain,s\nb,Cité,s\n";
    const { told, counts } = await check({ "organisations.csv": Buffer.from(text, "latin1") });
    expect(told).toEqual([
      "organisations.csv:3 the row holds letters that are not UTF-8 → save the file as UTF-8",
    ]);
    expect(counts.organisation).toBe(1);
  });

  it("in UTF-16, as spreadsheets write it, is read", async () => {
    const text = "\ufeffid,name,source\na,Cité,s\n";
    const { told, counts } = await check({ "organisations.csv": Buffer.from(text, "utf16le") });
    expect(told).toEqual([]);
    expect(counts.organisation).toBe(1);
  });

  it("may be empty", async () => {
    expect(await check({ "ties.csv": "", "events.csv": "\n" })).toMatchObject({
      read: 1,
      told: [],
    });
  });
});

describe("a name", () => {
  it("that would be a country's id needs another one", async () => {
    const { told, counts } = await check({
      "organisations.csv": "id,name,source\n,AU,s\nafrican-union,AU,s\n",
      "officials.csv": "name,source\nÁu,s\n",
      "events.csv": "kind,name,source\nmeeting,V.N.,s\nmeeting,VN,s\n",
    });
    expect(told).toEqual([
      'events.csv:3 the name would give the id "vn", which is that of a country (Vietnam) → give the event an id of its own',
      'officials.csv:2 the name would give the id "au", which is that of a country (Australia) → give the official an id of its own',
      'organisations.csv:2 the name would give the id "au", which is that of a country (Australia) → give the organisation an id of its own',
    ]);
    expect(counts).toMatchObject({ organisation: 1, event: 1 });
  });

  it("has at most 500 letters, also once it is an id", async () => {
    const { told, counts } = await check({
      "organisations.csv": `id,name,names,source\n,${"x".repeat(501)},,s\na,${"y".repeat(500)},,s\nb,B,short;${"z".repeat(9000)},s\n,${"ﷺ".repeat(100)},,s\n`,
      "officials.csv": `name,title,of,source,note\nMayor,${"t".repeat(12_000)},"Huế, VN",s,\nOther,,,s,${"n".repeat(20_001)}\nThird,,,s,${"n".repeat(20_000)}\n`,
    });
    expect(told.map((one) => one.replace(/"[^"]+…"/, "it"))).toEqual([
      "officials.csv:2 title: it has 12000 letters, and 500 are the most → shorten it",
      "officials.csv:3 note: it has 20001 letters, and 20000 are the most → shorten it",
      "organisations.csv:2 name: it has 501 letters, and 500 are the most → shorten it",
      "organisations.csv:4 names: it has 9000 letters, and 500 are the most → shorten it",
      "organisations.csv:5 name: it has 1800 letters, and 500 are the most → shorten it",
    ]);
    expect(counts).toMatchObject({ organisation: 1, official: 1 });
  });
});

describe("rows that speak of other rows", () => {
  const files = {
    "organisations.csv": "id,name,source\nclub,Club,s\n",
    "officials.csv": [
      "id,name,title,of,source",
      'mayor,Mayor,Mayor,"Huế, VN",s',
      "club,Person,,,s",
      "aide,Aide,Aide,mayor,s",
      'lost,Lost,Mayor,"Nowhere at all, VN",s',
    ].join("\n"),
    "events.csv": "id,kind,name,held_in,source\nfair,meeting,Fair,vn,s\nmeet,meeting,Meet,,s\n",
    "taking_part.csv": [
      "event,who,role,source",
      "meet,mayor,head of the delegation,s",
      "meet,vn,donor,s",
      "meet,club,sponsor,s",
      "meet,lost,guest,s",
      "meet,mayer,guest,s",
      "fair,club,host,s",
    ].join("\n"),
    ...ties(
      '"Huế, VN","Cergy, FR",contact,"Toulouse, FR"',
      '"Huế, VN",fr,contact,',
      '"Huế, VN","Cergy, FR",contact,"Huế, VN;g3027883"',
    ),
  };

  it("are rejected where those are not there or of another kind", async () => {
    const { told, counts } = await check(files);
    expect(told).toEqual([
      'events.csv:2 a country stands where a place is needed → write a place, as "Huế, VN"',
      'officials.csv:3 the id "club" is that of an organisation → give the official another id',
      'officials.csv:4 "mayor" is an official → write the place, country or organisation that is served',
      expect.stringContaining('officials.csv:5 no place is known as "Nowhere at all, VN"'),
      'taking_part.csv:4 "sponsor" is no role → write one of: host, guest, signatory, donor, recipient, funder',
      expect.stringContaining(
        'taking_part.csv:5 "lost" is no place, country, organisation or official',
      ),
      'taking_part.csv:6 "mayer" is no place, country, organisation or official of this dataset → did you mean "mayor"?',
      'taking_part.csv:7 "fair" is no event of this dataset → add it to events.csv',
      expect.stringContaining("ties.csv:2 declared_by names g2972315, which is no end of this tie"),
      'ties.csv:3 a country stands where a place is needed → write a place, as "Huế, VN"',
    ]);
    expect(counts).toMatchObject({
      PARTNER_OF: 1,
      official: 1,
      event: 1,
      ATTENDED: 1,
      TOOK_PART_IN: 1,
    });
  });

  it("may not give one source two meanings", async () => {
    const { told } = await check({ "sources.csv": "id,title\ns,S\ns,S\ns,Other\n" });
    expect(told).toEqual([
      'sources.csv:4 the source "s" stands above with other words → give each source an id of its own',
    ]);
  });
});

import { describe, expect, it } from "vitest";
import { checkFolder } from "../../../src/ingest/check.ts";
import { graph, written } from "./graphs.ts";

const SOURCES = { "sources.csv": "id,title\ns,S\n" };

async function check(files: Record<string, string | Buffer>) {
  const { rejects, warnings, ...rest } = await checkFolder(
    written("checked", { ...SOURCES, ...files }),
  );
  return {
    ...rest,
    told: rejects.map((one) => `${one.file}:${one.line} ${one.reason} → ${one.suggestion}`),
    warned: warnings.map((one) => `${one.file}:${one.line} ${one.message}`),
  };
}

const ties = (...rows: string[]) => ({
  "ties.csv": ["a,b,kind,declared_by,source", ...rows.map((row) => `${row},s`)].join("\n"),
});

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

describe("a place", () => {
  it("is settled by main names before others, and by ten times the people", async () => {
    const { told, warned } = await check(
      ties('"Paris, FR","Paris, US",contact,', '"Paris, FR","Tolosa, FR",contact,'),
    );
    expect(told).toHaveLength(1);
    expect(told[0]).toMatch(
      /^ties\.csv:2 "Paris, US" may be several places → .*g4717560 \(Paris, region TX/,
    );
    expect(warned).toEqual([]);
  });

  it("says when population settled it", async () => {
    const { told, warned } = await check(ties('"Hanoi, VN","Dallas, US",contact,'));
    expect(told).toEqual([]);
    expect(warned).toEqual([
      expect.stringMatching(
        /^ties\.csv:2 "Dallas, US" is one of \d+ places, settled by population: g4684888 \(Dallas, region TX/,
      ),
    ]);
  });

  it("is not known by an airport's code", async () => {
    const { told } = await check(ties('"HUI, VN","Cergy, FR",contact,'));
    expect(told[0]).toContain('no place is known as "HUI, VN"');
  });

  it("that nobody knows comes with the nearest name", async () => {
    const { told } = await check(
      ties('"Huế, VN","Cergi, FR",contact,', '"g99","Cergy, FR",contact,'),
    );
    expect(told[0]).toContain('no place is known as "Cergi, FR" → did you mean "Cergy"?');
    expect(told[1]).toContain('"g99" is no place → the gazetteer has no such number');
  });

  it("of the dataset's own comes before the gazetteer's", async () => {
    const { told, counts } = await check({
      "places.csv": [
        "id,name,country,level,names,part_of,source",
        ",Toulouse,FR,region,,,s",
        'inner-hue,Phú Nhuận,VN,district,Trung tâm,"Thừa Thiên, VN",s',
        "vn-thua-thien-hue,Thừa Thiên Huế,VN,region,Thừa Thiên,,s",
      ].join("\n"),
      ...ties('"Toulouse, FR","Trung tam, VN",contact,fr-toulouse'),
    });
    expect(told).toEqual([]);
    expect(counts).toMatchObject({ place: 3, PARTNER_OF: 1, PART_OF: 1, IN_COUNTRY: 3 });
  });

  it("of the dataset's own may be ambiguous as well", async () => {
    const { told } = await check({
      "places.csv": "id,name,country,level,source\nx,Xa,VN,region,s\ny,Xa,VN,district,s\n",
      ...ties('"Xa, VN","Cergy, FR",contact,'),
    });
    expect(told[0]).toContain(
      '"Xa, VN" may be several places → write the id of the one that is meant: x; y',
    );
  });

  it("is rejected with what depends on it", async () => {
    const { told } = await check({
      "places.csv": [
        "id,name,country,level,lat,lon,geonames,part_of,source",
        "a,A,VN,region,,,,b,s",
        "b,B,VN,region,,,,nowhere,s",
        "c,C,VN,region,,,,c,s",
        ",Huế,FR,city,,,1580240,,s",
        ",Nowhere,VN,city,,,999999999,,s",
        ",Somewhere,VN,region,,,999999999,,s",
      ].join("\n"),
    });
    expect(told.map((one) => one.replace(/ → .*/, ""))).toEqual([
      'places.csv:2 "b" is no place',
      'places.csv:3 "nowhere" is no place',
      "places.csv:4 the place is part of itself",
      "places.csv:5 g1580240 (Huế, region 66, 351456 people) is in VN, not in FR",
      "places.csv:6 the gazetteer has no place 999999999",
    ]);
  });

  it("is part of a region in its own country, and of nothing that is part of it", async () => {
    const { told, counts } = await check({
      "places.csv": [
        "id,name,country,level,part_of,source",
        "big,Big,VN,region,,s",
        "small,Small,VN,region,big,s",
        "town,Town,VN,district,small,s",
        "a,A,VN,region,b,s",
        "b,B,VN,region,a,s",
        "in-town,In Town,VN,district,town,s",
        "abroad,Abroad,FR,district,big,s",
        'in-city,In City,VN,district,"Huế, VN",s',
      ].join("\n"),
    });
    expect(told).toEqual(
      [
        "places.csv:6 the place and a are each part of the other → write the larger region in part_of, or leave it empty",
        'places.csv:5 "b" is no place → write a name with its country, as "b, VN", or add the place to places.csv',
        "places.csv:7 part_of names town, which is no region → list it in places.csv with the level region, or leave part_of empty",
        "places.csv:8 part_of names big, which is in VN, not in FR → mend the country or part_of",
        "places.csv:9 part_of names g1580240, which is no region → list it in places.csv with the level region, or leave part_of empty",
      ].sort(),
    );
    expect(counts).toMatchObject({ place: 3, PART_OF: 2 });
  });

  it("warns where a place of the gazetteer has the same name", async () => {
    const { warned } = await check({ "places.csv": "name,country,source\nCergy,FR,s\n" });
    expect(warned).toEqual([
      'places.csv:2 "Cergy" stands apart from the gazetteer\'s g3027883 (Cergy, region 11, 57576 people): if they are one, write geonames 3027883',
    ]);
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

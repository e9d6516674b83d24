import { describe, expect, it } from "vitest";
import { eventsTable } from "../../../src/ingest/tables/events.ts";
import { officialsTable } from "../../../src/ingest/tables/officials.ts";
import { organisationsTable } from "../../../src/ingest/tables/organisations.ts";
import { placesTable } from "../../../src/ingest/tables/places.ts";
import { sourcesTable } from "../../../src/ingest/tables/sources.ts";
import type { Table } from "../../../src/ingest/tables/table.ts";
import { takingPartTable } from "../../../src/ingest/tables/taking-part.ts";
import { tiesTable } from "../../../src/ingest/tables/ties.ts";

/** Reads a row of which only some cells are given. */
function read<Row>(table: Table<Row>, cells: Record<string, string>) {
  const empty = Object.fromEntries(table.columns.map((column) => [column, ""]));
  const answer = table.read({ ...empty, ...cells });
  return "row" in answer ? answer.row : answer;
}

const tie = { a: "Huế, VN", b: "Cergy, FR", kind: "partnership", source: "s" };
const readTie = (cells: Record<string, string>) => read(tiesTable, { ...tie, ...cells });
const place = { name: "Huế", country: "VN", source: "s" };
const readPlace = (cells: Record<string, string>) => read(placesTable, { ...place, ...cells });
const event = { id: "e", kind: "meeting", name: "E", source: "s" };
const readEvent = (cells: Record<string, string>) => read(eventsTable, { ...event, ...cells });

describe("ties.csv", () => {
  it("reads places by name and by id, lists and empty cells", () => {
    expect(
      readTie({ b: "g3027883", fields: "water; culture;;water", declared_by: "a;Huế, VN" }),
    ).toEqual({
      a: { by: "name", name: "Huế", country: "vn" },
      b: { by: "id", id: "g3027883" },
      kind: "partnership",
      called: undefined,
      since: undefined,
      until: undefined,
      status: undefined,
      fields: ["water", "culture"],
      declared_by: [
        { by: "id", id: "a" },
        { by: "name", name: "Huế", country: "vn" },
      ],
      quote: undefined,
      events: [],
      source: "s",
      note: undefined,
    });
  });

  it("takes the last comma of a place for the country's", () => {
    expect(readTie({ a: "Washington, D.C., us" })).toMatchObject({
      a: { name: "Washington, D.C.", country: "us" },
    });
  });

  it.each([
    [{ a: "Huế, Vietnam" }, '"Vietnam" is no country code', 'write "Huế, VN" (Vietnam)'],
    [{ a: "Huế, Việt Nam" }, '"Việt Nam" is no country code', 'write "Huế, VN" (Vietnam)'],
    [{ a: "Paris, XX" }, '"XX" is no country code', "ISO 3166-1"],
    [{ a: "Le Havre" }, '"Le Havre" has no country', '"Le Havre, VN"'],
    [{ a: ", VN" }, "names no place", "before the comma"],
    [{ a: "" }, "nothing stands in the column a", "a, b, kind, source"],
    [{ kind: "partnrship" }, '"partnrship" is not known', 'did you mean "partnership"?'],
    [{ kind: "twinning" }, '"twinning" is not known', "partnership, friendship, contact"],
    [{ status: "dormant" }, '"dormant" is not known', "active, ended, announced, reported"],
    [{ since: "2023-02-29" }, '"2023-02-29" is no date', "no such day"],
    [{ since: "8/12/2025" }, "is no date", "2025-12-08"],
    [{ since: "2025-1-8" }, "is no date", "2025-01-08"],
    [{ since: "yesterday" }, "is no date", "2025~ for about"],
    [{ since: "[2004..2006]" }, "is no date", "2025"],
    [{ since: "2004-01-01T10:00:00Z" }, "is no date", "2025"],
    [{ since: ".." }, "is no date", "leave the cell empty"],
    [{ since: "2010/2005" }, "is no date", "write it as 2005/2010"],
    [{ since: "199X~" }, "is no date", "write 199X"],
    [{ b: "Cergy FR" }, '"Cergy FR" has no country', 'write it as "Cergy, FR"'],
    [{ b: "Ho Chi Minh" }, '"Ho Chi Minh" has no country', '"Ho Chi Minh, VN"'],
    [{ since: "2018", until: "2017-12-31" }, "before since (2018)", "exchange"],
  ])("rejects %j", (cells, reason, suggestion) => {
    const problem = readTie(cells);
    expect(problem).toMatchObject({
      reason: expect.stringContaining(reason),
      suggestion: expect.stringContaining(suggestion),
    });
  });

  it.each(["2018", "2018-06", "2018~", "201X", "2017/2018", "../2018"])(
    "lets a tie begin in 2018 and end in %s",
    (until) => expect(readTie({ since: "2018", until })).toMatchObject({ until }),
  );

  it("names every bad cell of a row at once", () => {
    const problem = readTie({ a: "Huế, Vietnam", kind: "x", since: "x" });
    expect(problem).toMatchObject({ reason: expect.stringMatching(/a: .*kind: .*since: /) });
  });
});

describe("places.csv", () => {
  it("reads a place and its coordinates", () => {
    expect(
      readPlace({ lat: "16.4619", lon: "-107.5", geonames: "1580240", names: "후에;Hue" }),
    ).toMatchObject({ country: "vn", lat: 16.4619, lon: -107.5, geonames: 1580240 });
  });

  it.each([
    [{ lat: "16.4" }, "do not stand together"],
    [{ lat: "91", lon: "0" }, '"91" is no latitude'],
    [{ lat: "0", lon: "180.1" }, '"180.1" is no longitude'],
    [{ lat: "16,4", lon: "107,6" }, '"16,4" is no latitude'],
    [{ country: "Vietnam" }, "is no country code"],
    [{ level: "village" }, '"village" is not known'],
    [{ geonames: "g1580240" }, "is no whole number"],
    [{ wikidata: "36167" }, "is no Wikidata id"],
    [{ id: "vn" }, '"vn" cannot be an id'],
    [{ id: "a--b" }, "cannot be an id"],
    [{ id: "a:b" }, "cannot be an id"],
    [{ id: "g1", geonames: "2" }, "are two places"],
    [{ name: "---" }, "is no name"],
  ])("rejects %j", (cells, reason) => {
    expect(readPlace(cells)).toMatchObject({ reason: expect.stringContaining(reason) });
  });
});

describe("events.csv", () => {
  it("reads figures", () => {
    expect(readEvent({ figures: "delegates=800; days = 3.5;below=-1" })).toMatchObject({
      figures: { delegates: 800, days: 3.5, below: -1 },
    });
    expect(readEvent({ figures: "a=-000123456789012345;b=0.01234567890123" })).toMatchObject({
      figures: { a: -123456789012345, b: 0.01234567890123 },
    });
    expect(readEvent({})).toMatchObject({ figures: {} });
  });

  it.each([
    [{ figures: "delegates" }, '"delegates" is no figure'],
    [{ figures: "delegates=over 800" }, "is no figure"],
    [{ figures: "delegates=1,000" }, "is no figure"],
    [{ figures: "x y=1" }, "is no figure"],
    [{ figures: "name=1" }, "that an event uses itself"],
    [{ figures: "a=9007199254740993" }, "more than 15 digits"],
    [{ figures: "a=0.1234567890123456" }, "more than 15 digits"],
    [{ figures: "a=1;a=2" }, "stands twice"],
    [{ kind: "party" }, '"party" is not known'],
    [{ kind: "" }, "nothing stands in the column kind"],
    [{ start: "2023-04-16", end: "2023-04-13" }, "end (2023-04-13) is before start"],
    [{ status: "planned" }, '"planned" is not known'],
  ])("rejects %j", (cells, reason) => {
    expect(readEvent(cells)).toMatchObject({ reason: expect.stringContaining(reason) });
  });

  it("takes figures with names that JavaScript knows", () => {
    expect(readEvent({ figures: "constructor=1" })).toMatchObject({
      figures: { constructor: 1 },
    });
  });
});

describe("the other files", () => {
  it("sources.csv needs an id, a title, and a date of publication that is one", () => {
    expect(read(sourcesTable, { id: "s", title: "S" })).toMatchObject({ id: "s" });
    expect(read(sourcesTable, { id: "s" })).toMatchObject({
      reason: "nothing stands in the column title",
    });
    expect(read(sourcesTable, { id: "s", title: "S", published: "2020-02-30" })).toMatchObject({
      reason: expect.stringContaining("published"),
    });
  });

  it("organisations.csv knows the kinds of organisations", () => {
    expect(read(organisationsTable, { name: "X", kind: "clubb", source: "s" })).toMatchObject({
      reason: expect.stringContaining("clubb"),
    });
  });

  it("officials.csv reads whom they serve", () => {
    const official = { name: "X", source: "s" };
    expect(read(officialsTable, { ...official, of: "vn" })).toMatchObject({
      of: { by: "id", id: "vn" },
    });
    expect(read(officialsTable, { ...official, since: "2020", until: "2019" })).toMatchObject({
      reason: expect.stringContaining("until (2019)"),
    });
  });

  it("taking_part.csv needs an event and who", () => {
    expect(read(takingPartTable, { event: "e", source: "s" })).toMatchObject({
      reason: "nothing stands in the column who",
    });
  });
});

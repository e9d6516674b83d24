import type { Page } from "playwright-core";
import { afterAll, expect, test } from "vitest";
import { testDatabase } from "../../support/neo4j.ts";
import { cells, run } from "../support/desk.ts";
import { answered, eventually, useBrowser } from "../support/page.ts";
import { byTie, idOf, tieOf, written } from "../support/written.ts";

const visit = useBrowser();
const db = testDatabase();
afterAll(() => db.close());

type Answered = Record<string, unknown>;
interface Thing {
  id: string;
  name: string;
}

/** Finds a query on the library page, runs it, and gives its rows once the page shows them. */
async function asked(page: Page, title: string): Promise<Answered[]> {
  await page.getByRole("searchbox", { name: "Search the queries" }).fill(title);
  await page.getByRole("button", { name: title, exact: true }).click();
  await page.getByRole("heading", { name: title }).waitFor();
  const name = new URL(page.url()).searchParams.get("q");
  const answering = answered(page, new RegExp(`/api/queries/${name}/run$`));
  await run(page);
  const { columns, rows } = await answering;
  const said = `${rows.length.toLocaleString("en")} rows`;
  await eventually(() => page.locator(".answer-count").textContent()).toContain(said);
  await page.getByRole("button", { name: "Table", exact: true }).click();
  await eventually(async () => (await cells(page)).length).toBeGreaterThan(10);
  return rows.map((row: unknown[]) =>
    Object.fromEntries(columns.map((column: string, i: number) => [column, row[i]])),
  );
}

const tie = (row: Answered) => (row.tie as Thing).id;
const sorted = (values: Iterable<string>) => [...values].sort();

test("A7: one-sided ties are those that only one side declares in the files", async () => {
  const declared = await byTie(written("ties.csv"), ({ declared_by }) =>
    declared_by ? idOf(declared_by) : undefined,
  );
  const oneSided = [...declared].filter(([, by]) => by.size === 1);
  await using shown = await visit("/?ask=");
  const rows = await asked(shown.page, "Which ties does only one side declare?");
  expect(sorted(rows.map(tie))).toEqual(sorted(oneSided.map(([id]) => id)));
  for (const row of rows) {
    expect([...(declared.get(tie(row)) ?? [])]).toEqual([(row.declaring as Thing).id]);
    expect(tie(row).split("--")).toContain((row.silent as Thing).id);
  }
});

test("A7: single-source ties are those that one source alone states in the files, and it is named", async () => {
  const stated = await byTie(written("ties.csv"), ({ dataset, source }) => `${dataset}/${source}`);
  const single = [...stated].filter(([, sources]) => sources.size === 1);
  const sources = new Map(written("sources.csv").map((row) => [`${row.dataset}/${row.id}`, row]));
  await using shown = await visit("/?ask=");
  const rows = await asked(shown.page, "Which ties rest on one source only?");
  expect(sorted(rows.map(tie))).toEqual(sorted(single.map(([id]) => id)));
  for (const row of rows) {
    const [source = ""] = stated.get(tie(row)) ?? [];
    expect([row.source, row.url]).toEqual([sources.get(source)?.title, sources.get(source)?.url]);
  }
  const [daNang, leHavre] = [await idOf("Đà Nẵng, VN"), await idOf("Le Havre, FR")];
  const several = [daNang, leHavre].sort().join("--");
  expect(stated.get(several)?.size).toBeGreaterThan(1);
  expect(rows.map(tie)).not.toContain(several);
});

/** `2018` and `2018-10` agree: one says the other more exactly. */
const disagree = (dates: Set<string>): boolean => {
  const plain = [...dates].map((date) => date.replace(/[~?%]$/, ""));
  return plain.some((a) => plain.some((b) => !a.startsWith(b) && !b.startsWith(a)));
};

test("A7: conflicting dates are those that differ in the files, each beside who tells it", async () => {
  await using shown = await visit("/?ask=");
  const rows = await asked(shown.page, "On which dates do the sources disagree?");
  const toldOf = (id: string, property: string) =>
    new Set(
      rows
        .filter((row) => (row.fact as Thing).id === id && row.property === property)
        .map(({ told }) => String(told)),
    );

  const since = await byTie(written("ties.csv"), (row) => row.since);
  const ties = [...since].filter(([, dates]) => disagree(dates));
  const shownTies = rows.filter((row) => row.kind === "tie" && row.property === "since");
  expect(sorted(new Set(shownTies.map((row) => (row.fact as Thing).id)))).toEqual(
    sorted(ties.map(([id]) => id)),
  );
  for (const [id, dates] of ties) expect(toldOf(id, "since")).toEqual(dates);
  expect(toldOf(await tieOf({ a: "Huế, VN", b: "Cergy, FR" }), "since")).toEqual(
    new Set(["2018", "2019-04"]),
  );

  const starts = new Map<string, Set<string>>();
  for (const { id = "", start } of written("events.csv")) {
    if (start) starts.set(id, (starts.get(id) ?? new Set()).add(start));
  }
  const events = [...starts].filter(([, dates]) => disagree(dates));
  const shownEvents = rows.filter((row) => row.kind === "event" && row.property === "start");
  expect(sorted(new Set(shownEvents.map((row) => (row.fact as Thing).id)))).toEqual(
    sorted(events.map(([id]) => id)),
  );
  for (const [id, dates] of events) expect(toldOf(id, "start")).toEqual(dates);
  const conference = toldOf("vn-fr-conference-12", "start");
  expect(conference).toContain("2023-04-13");
  expect(conference).toContain("2023-04-14");
  const sources = new Set(
    written("sources.csv").map(({ title, published }) => `${title}, ${published}`),
  );
  for (const { source, published } of rows) {
    expect(sources).toContain(`${source}, ${published ?? ""}`);
  }
});

test("A7: what the last import changed is what its claims alone say, and what they say besides others", async () => {
  await using shown = await visit("/?ask=");
  const rows = await asked(shown.page, "What did the last import change?");
  const last = "vietnam-partners";
  expect(new Set(rows.map(({ dataset }) => dataset))).toEqual(new Set([last]));
  const { rows: claims } = await db.read<{ subject: string; datasets: string[] }>({
    text: `MATCH (claim:Claim) WHERE NOT claim.subject STARTS WITH 'in-country:'
           RETURN claim.subject AS subject, collect(DISTINCT claim.dataset) AS datasets`,
  });
  const said = claims.filter(({ datasets }) => datasets.includes(last));
  const before = ({ datasets }: { datasets: string[] }) => datasets.includes("vietnam-news");
  const ids = (change: string) =>
    sorted(rows.filter((row) => row.change === change).map((row) => (row.fact as Thing).id));
  // Places and countries that the gazetteer alone tells of come in with what is said about them.
  const brought = said.filter((one) => !before(one)).map((one) => one.subject);
  const besides = rows.filter(
    ({ change, fact }) => change === "new" && !brought.includes((fact as Thing).id),
  );
  expect(ids("new")).toEqual(expect.arrayContaining(brought));
  expect(["City", "Country", "PART_OF", "Region"]).toEqual(
    expect.arrayContaining([...new Set(besides.map(({ what }) => what))]),
  );
  expect(ids("changed")).toEqual(sorted(said.filter(before).map((one) => one.subject)));
  expect(ids("gone")).toEqual([]);

  // By the files: a tie that both datasets tell, one that only the last tells, one that only the first does.
  expect(ids("changed")).toContain(await tieOf({ a: "Huế, VN", b: "Cergy, FR" }));
  expect(ids("new")).toContain(await tieOf({ a: "Huế, VN", b: "Namyangju, KR" }));
  expect([...ids("new"), ...ids("changed")]).not.toContain(
    "2021-05-31-hue-gyeongju-online-meeting",
  );
});

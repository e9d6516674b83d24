import { expect, test } from "vitest";
import {
  type ParamDraft,
  paramDraftsOf,
  paramOf,
  proposalFor,
  withList,
  withType,
} from "../../../../src/app/desk/library/param-drafts.ts";
import { type Labels, toSave } from "../../../../src/app/desk/library/to-save.ts";
import { draftOf } from "../../../../src/app/desk/question/draft.ts";
import {
  parseQueryFile,
  type SavedQuery,
  writeQueryFile,
} from "../../../../src/model/query-file.ts";

const read = parseQueryFile(`// title.en: Which partners has a place?
// title.vi: Đối tác nào?
// param city: city
//   label.en: Place
//   label.vi: Địa phương
//   required: yes
// param kinds: kind list
//   default: partnership; friendship
// param theme: field
//   suggest: options-fields(city = city)
// columns: partner
// view: map

MATCH (p:Locality {id: $city})-[t:PARTNER_OF]-(partner)
WHERE t.kind IN $kinds AND t.field = $theme
RETURN partner
`);
if (!("query" in read)) throw new Error("the fixture is a query");
const saved: SavedQuery = { ...read.query, name: "partners", origin: "own", revision: "r1" };
const own = (filled = {}) => draftOf({ q: saved.name, ask: null, p: filled }, saved);
const free = (text: string, params: object = {}) =>
  draftOf({ q: null, ask: `:params ${JSON.stringify(params)}\n${text}`, p: {} }, null);
const labels: Labels = { title: "Mine", about: "", tags: "Ties, mine" };

const only = (drafts: readonly ParamDraft[]): ParamDraft => {
  expect(drafts).toHaveLength(1);
  return drafts[0] as ParamDraft;
};
const x = (more: Partial<ParamDraft>, value: unknown = "a") => {
  const draft = free("RETURN $x", { x: value });
  const param = { ...only(paramDraftsOf(draft, "en")), ...more };
  return toSave(draft, labels, [param], "en");
};

test("what is saved is a query of its own that reads back the same", () => {
  const outcome = toSave(own(), labels, paramDraftsOf(own(), "fr"), "fr");
  if (!("text" in outcome)) throw outcome.error;
  expect(outcome.text).toMatchObject({
    title: { en: "Which partners has a place?", vi: "Đối tác nào?", fr: "Mine" },
    tags: ["ties", "mine"],
    columns: ["partner"],
    view: "map",
    params: saved.params,
  });
  expect(parseQueryFile(writeQueryFile(outcome.text))).toEqual({ query: outcome.text });
  expect(toSave(own(), { ...labels, title: " " }, [], "en")).toHaveProperty("error");
});

test("a new parameter begins as what is filled in lets expect", () => {
  const begun = (value: unknown) => {
    const { type, list, required } = only(paramDraftsOf(free("RETURN $x", { x: value }), "en"));
    return [type, list, required];
  };
  expect(begun(2)).toEqual(["int", false, true]);
  expect(begun(0.5)).toEqual(["float", false, true]);
  expect(begun(false)).toEqual(["boolean", false, true]);
  expect(begun("2019")).toEqual(["text", false, true]);
  expect(begun([2, 3])).toEqual(["int", true, true]);
  expect(begun(null)).toEqual(["text", false, false]);
});

test("a label is changed in the language in use only; an empty one is taken out of it", () => {
  const city = paramDraftsOf(own(), "vi")[0] as ParamDraft;
  expect(city.label).toBe("Địa phương");
  expect(paramOf({ ...city, label: "Thành phố" }, "vi").label).toEqual({
    en: "Place",
    vi: "Thành phố",
  });
  expect(paramOf({ ...city, label: " " }, "vi").label).toEqual({ en: "Place" });
});

test("defaults are kept as one types them, whatever field they were entered with", () => {
  const kept = (more: Partial<ParamDraft>) => {
    const outcome = x(more);
    if (!("text" in outcome)) throw outcome.error;
    return outcome.text.params[0]?.default;
  };
  expect(kept({ type: "kind", list: true, default: ["contact", "project"] })).toBe(
    "contact; project",
  );
  expect(kept({ type: "date", default: "today" })).toBe("today");
  expect(kept({ type: "boolean", default: false })).toBe("no");
  expect(kept({ type: "int", default: 0 })).toBe("0");
  expect(kept({ default: " " })).toBeUndefined();
  expect(kept({ list: true, default: [] })).toBeUndefined();
  expect(kept({ type: "enum", values: "big; ; small ", default: "small" })).toBe("small");
});

test("what the model refuses is told at the field of the parameter that holds it", () => {
  const wrong = (more: Partial<ParamDraft>) => {
    const outcome = x(more);
    return "wrong" in outcome ? [...outcome.wrong] : "saved";
  };
  expect(wrong({ type: "int", default: "many" })).toEqual([["x", "default"]]);
  expect(wrong({ type: "date", default: "2019-13" })).toEqual([["x", "default"]]);
  expect(wrong({ type: "kind", list: true, default: "contact; war" })).toEqual([["x", "default"]]);
  expect(wrong({ type: "enum", values: "a; b", default: "c" })).toEqual([["x", "default"]]);
  expect(wrong({ type: "enum", values: " ; ", default: "c" })).toEqual([["x", "values"]]);
  expect(wrong({ type: "int", default: "20" })).toBe("saved");
});

test("what is filled in now is proposed only where it can be a default of the type", () => {
  const param = (more: Partial<ParamDraft>) =>
    paramOf({ ...only(paramDraftsOf(free("RETURN $x"), "en")), ...more }, "en");
  expect(proposalFor(param({ type: "int" }), 20, "2026-01-01")).toBe("20");
  expect(proposalFor(param({ type: "int" }), "many", "2026-01-01")).toBeUndefined();
  expect(proposalFor(param({ type: "boolean" }), true, "2026-01-01")).toBe("yes");
  expect(proposalFor(param({ list: true }), ["a", "b"], "2026-01-01")).toBe("a; b");
  expect(proposalFor(param({}), { a: 1 }, "2026-01-01")).toBeUndefined();
  expect(proposalFor(param({}), null, "2026-01-01")).toBeUndefined();
  expect(proposalFor(param({}), "", "2026-01-01")).toBeUndefined();
});

test("another type has another field, and no default or suggestions of the former", () => {
  const theme = paramDraftsOf(own(), "en")[2] as ParamDraft;
  expect(paramOf({ ...theme, default: "culture" }, "en")).toMatchObject({
    default: "culture",
    suggest: { query: "options-fields" },
  });
  const text = paramOf(withType({ ...theme, default: "culture" }, "text"), "en");
  expect(text).not.toHaveProperty("default");
  expect(text).not.toHaveProperty("suggest");

  const kinds = paramDraftsOf(own(), "en")[1] as ParamDraft;
  expect(paramOf(withList(kinds, false), "en").default).toBe("partnership");
  expect(paramOf(withList(withList(kinds, false), true), "en").default).toBe("partnership");
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type FactValue, REFERENCE, type StatedClaim } from "../../../src/model/claims.ts";
import { mergeClaims } from "../../../src/model/merge.ts";

let made = 0;

function claim(
  stated: Record<string, FactValue>,
  more: Partial<Omit<StatedClaim, "stated">> = {},
): StatedClaim {
  made += 1;
  return {
    id: `claim-${made}`,
    dataset: "news",
    source: `news/${made}`,
    subject: "a--b",
    subjectType: "PARTNER_OF",
    ends: ["a", "b"],
    status: "reported",
    stated,
    ...more,
  };
}

const node = (stated: Record<string, FactValue>, more: Partial<StatedClaim> = {}) =>
  claim(stated, { subject: "huế", subjectType: "place", ends: undefined, ...more });

describe("a name in another language", () => {
  const event = (stated: Record<string, FactValue>, more: Partial<StatedClaim> = {}) =>
    claim(stated, { subject: "aid", subjectType: "event", ends: undefined, ...more });

  it("is found by, is no dispute, and the first of several stands", () => {
    const { properties } = mergeClaims([
      event({ name: "Aid", nameVi: "Cứu trợ", nameFr: "Aide" }, { assertedOn: "2025" }),
      event({ name: "Aid", nameVi: "Hỗ trợ" }, { assertedOn: "2024" }),
    ]);
    expect(properties).toMatchObject({
      name: "Aid",
      nameVi: "Cứu trợ",
      nameFr: "Aide",
      names: ["Cứu trợ", "Aide", "Hỗ trợ"],
      conflicts: [],
    });
    for (const folded of ["cuu tro", "aide", "ho tro"]) {
      expect(properties.search).toContain(`| ${folded} |`);
    }
  });
});

describe("the value that is shown", () => {
  it("is the reported one, not one announced later", () => {
    const fact = mergeClaims([
      claim({ since: "2010" }, { assertedOn: "2009" }),
      claim({ since: "2011" }, { assertedOn: "2020", status: "announced" }),
    ]);
    expect(fact.properties).toMatchObject({ since: "2010", conflicts: ["since"] });
  });

  it("is the later published; an unknown date of publication comes before all", () => {
    const fact = mergeClaims([
      claim({ kind: "contact" }),
      claim({ kind: "friendship" }, { assertedOn: "2023-04-11" }),
      claim({ kind: "partnership" }, { assertedOn: "2023-04-14~" }),
    ]);
    expect(fact.properties.kind).toBe("partnership");
  });

  it("is that of the smaller source id where all else is equal", () => {
    const fact = mergeClaims([
      claim({ kind: "contact" }, { source: "news/b" }),
      claim({ kind: "friendship" }, { source: "news/a" }),
    ]);
    expect(fact.properties.kind).toBe("friendship");
  });

  it("is the more exact one where another says the same more exactly", () => {
    const fact = mergeClaims([
      claim({ since: "2007" }, { assertedOn: "2020" }),
      claim({ since: "2007-09" }, { assertedOn: "2010" }),
      claim({ since: "2007-09-13" }, { assertedOn: "2007" }),
    ]);
    expect(fact.properties).toMatchObject({
      since: "2007-09-13",
      sinceFrom: "2007-09-13",
      sinceTo: "2007-09-13",
      conflicts: [],
    });
  });

  it("is the certain one of two that are equally exact", () => {
    const fact = mergeClaims([
      claim({ since: "2019~" }, { assertedOn: "2021" }),
      claim({ since: "2019" }, { assertedOn: "2020" }),
    ]);
    expect(fact.properties).toMatchObject({ since: "2019", conflicts: [] });
  });

  it("stays the winner's where two more exact ones contradict each other, and says so", () => {
    const fact = mergeClaims([
      claim({ since: "2007" }, { assertedOn: "2020" }),
      claim({ since: "2007-09-13" }, { assertedOn: "2019" }),
      claim({ since: "2007-10-01" }, { assertedOn: "2018" }),
    ]);
    expect(fact.properties).toMatchObject({ since: "2007-09-13", conflicts: ["since"] });
  });

  it("has no bound where the date is open", () => {
    const { properties } = mergeClaims([claim({ since: "../2004" })]);
    expect(properties).toMatchObject({ since: "../2004", sinceTo: "2004-12-31" });
    expect(properties).not.toHaveProperty("sinceFrom");
    expect(properties).not.toHaveProperty("until");
  });
});

describe("conflicts", () => {
  it("are figures that differ, not figures that only one gives", () => {
    const event = { subject: "e", subjectType: "event", ends: undefined } as const;
    const fact = mergeClaims([
      claim({ delegates: 800, days: 3 }, { ...event, assertedOn: "2023-04-11" }),
      claim({ delegates: 1000, edition: 12 }, { ...event, assertedOn: "2023-04-14" }),
    ]);
    expect(fact.properties).toMatchObject({ delegates: 1000, days: 3, edition: 12 });
    expect(fact.properties.conflicts).toEqual(["delegates"]);
  });

  it("name where an event is held but do not make it a property", () => {
    const event = { subject: "e", subjectType: "event", ends: undefined } as const;
    const fact = mergeClaims([claim({ heldIn: "g1" }, event), claim({ heldIn: "g2" }, event)]);
    expect(fact.properties.conflicts).toEqual(["heldIn"]);
    expect(fact.properties).not.toHaveProperty("heldIn");
  });

  it("are no lists, no names, and no titles that differ in accents alone", () => {
    const fact = mergeClaims([
      node({ name: "Huế", names: ["Hué"], fields: ["b", "a"], title: "Thị trưởng" }),
      node({ name: "Hue City", names: ["Hué"], fields: ["c"], title: "THI TRUONG" }),
    ]);
    expect(fact.properties).toMatchObject({
      name: "Huế",
      names: ["Hué", "Hue City"],
      fields: ["a", "b", "c"],
      conflicts: [],
    });
  });

  it("are locations over 50 km apart", () => {
    const at = (lat: number, lon: number) => node({ location: { lat, lon } });
    expect(mergeClaims([at(16.46, 107.6), at(16.8, 107.6)]).properties.conflicts).toEqual([]);
    expect(mergeClaims([at(16.46, 107.6), at(17, 107.6)]).properties.conflicts).toEqual([
      "location",
    ]);
    expect(mergeClaims([at(0, 179.9), at(0, -179.9)]).properties.conflicts).toEqual([]);
  });

  it("are the countries that a place is in, and the link leads where the winner says", () => {
    const inCountry = { subject: "in-country:x", subjectType: "IN_COUNTRY" } as const;
    const fact = mergeClaims([
      claim({}, { ...inCountry, ends: ["x", "vn"], assertedOn: "2001" }),
      claim({}, { ...inCountry, ends: ["x", "la"], assertedOn: "2002" }),
    ]);
    expect(fact).toMatchObject({ ends: ["x", "la"], properties: { conflicts: ["country"] } });
  });
});

describe("reference data", () => {
  const reference = { dataset: REFERENCE, source: "geonames" };

  it("gives way for the name and disputes neither name, level nor population", () => {
    const fact = mergeClaims([
      node({ name: "Da Nang", names: ["Tourane"], level: "city", population: 5 }, reference),
      node({ name: "Đà Nẵng", level: "region", population: 7 }, { status: "announced" }),
    ]);
    expect(fact.properties).toMatchObject({
      name: "Đà Nẵng",
      names: ["Da Nang", "Tourane"],
      level: "region",
      population: 7,
      conflicts: [],
      datasets: ["news", "reference"],
      sources: 2,
    });
  });

  it("disputes a location", () => {
    const fact = mergeClaims([
      node({ location: { lat: 10, lon: 10 } }, reference),
      node({ location: { lat: 20, lon: 20 } }),
    ]);
    expect(fact.properties).toMatchObject({
      location: { lat: 20, lon: 20 },
      conflicts: ["location"],
    });
  });
});

describe("a tie", () => {
  it("is one-sided where exactly one end declares it", () => {
    const none = mergeClaims([claim({})]);
    const one = mergeClaims([claim({}, { declaredBy: ["b"] }), claim({}, { declaredBy: ["b"] })]);
    const both = mergeClaims([claim({}, { declaredBy: ["b"] }), claim({}, { declaredBy: ["a"] })]);
    expect(none.properties).toMatchObject({ oneSided: false, declaredBy: [] });
    expect(one.properties).toMatchObject({ oneSided: true, declaredBy: ["b"] });
    expect(both.properties).toMatchObject({ oneSided: false, declaredBy: ["a", "b"] });
  });

  it("is announced while it was only announced", () => {
    const announced = claim({}, { status: "announced" });
    expect(mergeClaims([announced]).properties.status).toBe("announced");
    expect(mergeClaims([announced, claim({})]).properties.status).toBe("active");
  });

  it("may have ended since it was active, but not before", () => {
    const active = (year: string) => claim({ tieStatus: "active" }, { assertedOn: year });
    const ended = (year: string) => claim({ tieStatus: "ended" }, { assertedOn: year });
    expect(mergeClaims([active("2010"), ended("2020")]).properties).toMatchObject({
      status: "ended",
      conflicts: [],
    });
    expect(mergeClaims([active("2020"), ended("2010")]).properties).toMatchObject({
      status: "active",
      conflicts: ["status"],
    });
  });

  it("counts sources, not claims", () => {
    const source = "news/one";
    expect(mergeClaims([claim({}, { source }), claim({}, { source })]).properties.sources).toBe(1);
  });
});

const anyClaim = fc
  .record({
    id: fc.uuid(),
    source: fc.constantFrom("a", "b", "c"),
    dataset: fc.constantFrom("x", "y", REFERENCE),
    status: fc.constantFrom("announced" as const, "reported" as const),
    assertedOn: fc.constantFrom(undefined, "2020", "2020-05", "2021~"),
    declaredBy: fc.constantFrom(undefined, ["a"], ["b"], ["a", "b"]),
    kind: fc.constantFrom("contact", "partnership"),
    since: fc.constantFrom("2007", "2007-09", "2007-09-13", "2008", "200X", "2007~", "../2007"),
    fields: fc.subarray(["water", "health", "culture"]),
    name: fc.constantFrom("Huế", "Hue", "Thành phố Huế"),
  })
  .map(({ kind, since, fields, name, ...own }) => claim({ kind, since, fields, name }, own));

describe("merging", () => {
  it("is independent of the order of claims, and of hearing one twice", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(anyClaim, { minLength: 1, maxLength: 8, selector: (one) => one.id }),
        fc.infiniteStream(fc.nat()),
        (claims, order) => {
          const shuffled = claims
            .map((one) => ({ one, at: order.next().value as number }))
            .sort((a, b) => a.at - b.at)
            .map(({ one }) => one);
          expect(mergeClaims(shuffled)).toEqual(mergeClaims(claims));
          expect(mergeClaims([...claims, ...shuffled])).toEqual(mergeClaims(claims));
        },
      ),
    );
  });

  it("never shows what nobody stated", () => {
    fc.assert(
      fc.property(fc.array(anyClaim, { minLength: 1, maxLength: 6 }), (claims) => {
        const { properties } = mergeClaims(claims);
        for (const property of ["kind", "since", "name"]) {
          expect(claims.map((one) => one.stated[property])).toContain(properties[property]);
        }
      }),
    );
  });
});

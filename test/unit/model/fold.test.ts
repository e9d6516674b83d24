import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fold, slug } from "../../../src/model/fold.ts";

describe("fold", () => {
  it.each([
    ["Huế", "hue"],
    ["HUẾ", "hue"],
    ["Hue\u0302\u0301", "hue"],
    ["Đà Nẵng", "da nang"],
    ["\u00d0à Lạt", "da lat"],
    ["Łódź", "lodz"],
    ["Tromsø", "tromso"],
    ["Weißenburg", "weissenburg"],
    ["İzmir", "izmir"],
    ["Diyarbakır", "diyarbakir"],
    ["Saint-Étienne", "saint etienne"],
    ["Xi'an", "xian"],
    ["Xi’an", "xian"],
    ["  Le   Havre ", "le havre"],
    ["Washington, D.C.", "washington d c"],
  ])("makes %s %s", (name, folded) => {
    expect(fold(name)).toBe(folded);
  });

  it("keeps the letters of other scripts", () => {
    expect(fold("후에")).toBe("후에");
    expect(fold("후에".normalize("NFD"))).toBe("후에");
    expect(fold("順化市")).toBe("順化市");
    expect(fold("Хуе")).toBe("хуе");
    expect(fold("Θεσσαλονίκη")).toBe("θεσσαλονικη");
  });

  it("leaves nothing of what is no name", () => {
    expect(fold(" --- ")).toBe("");
    expect(slug("!")).toBe("");
  });

  it("is the same folded twice, and whatever the normal form", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (name) => {
        expect(fold(fold(name))).toBe(fold(name));
        expect(fold(name.normalize("NFD"))).toBe(fold(name.normalize("NFC")));
      }),
    );
  });

  it("makes ids of names", () => {
    expect(slug("Thừa Thiên Huế")).toBe("thua-thien-hue");
  });
});

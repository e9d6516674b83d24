import fc from "fast-check";
import { expect, test } from "vitest";
import { packAsk, parseParams, unpackAsk } from "../../../src/app/state/packed.ts";

test("a question without parameters is its text alone", () => {
  expect(packAsk({ text: "RETURN 1", params: {} })).toBe("RETURN 1");
  expect(unpackAsk("RETURN 1")).toEqual({ text: "RETURN 1", params: {} });
});

test("whatever is packed is unpacked", () => {
  fc.assert(
    fc.property(
      fc.string().filter((text) => !text.startsWith(":params ")),
      fc.dictionary(fc.string(), fc.jsonValue()),
      (text, params) => {
        const back = unpackAsk(packAsk({ text, params }));
        expect(back.text).toBe(text);
        expect(JSON.stringify(back.params)).toBe(JSON.stringify(params));
      },
    ),
  );
});

test("parameters that are broken stay in the text, to be seen and mended", () => {
  const text = ":params {id: 1\nRETURN $id";
  expect(unpackAsk(text)).toEqual({ text, params: {} });
});

test.each(["[1]", "1", '"x"', "null", "{a: 1}", "{", "", "  \n"])(
  "%s is no object of parameters",
  (json) => {
    expect(parseParams(json)).toBeNull();
  },
);

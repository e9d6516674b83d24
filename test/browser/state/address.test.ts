import { createLoader, createSerializer } from "nuqs";
import { beforeEach, expect, test } from "vitest";
import { address, sameQuestion, type View } from "../../../src/app/state/address.ts";
import { isLinkId } from "../../../src/app/state/ids.ts";
import { useSteps } from "../../../src/app/state/steps.ts";

const write = createSerializer(address);
const read = createLoader(address);

const EMPTY = read("");

test("an untouched page has an empty address", () => {
  expect(write("", EMPTY)).toBe("");
});

test("a whole view comes back from its address as it was, whatever its ids hold", () => {
  const view: View = {
    sel: "serves:nguyen:vn-hue:chủ tịch, UBND & more",
    open: ["g1580240", "a,b", "ev/ent?x=1"],
    hide: ["node:event", "tie:contact"],
    from: "g1",
    to: "",
    via: ["event", "official"],
    route: 2,
    moved: [
      { id: "a_b,c", x: -120, y: 44 },
      { id: "g2", x: 0, y: 0 },
    ],
    cam: [0.1234, -0.5, 0.25],
    ask: "MATCH (n)\nRETURN n // 100 %",
    q: "partners-of-a-place",
    p: { city: "g1", kinds: ["contact"], text: "100 % & “ế”" },
    view: "map",
  };
  expect(read(write("", view))).toEqual(view);
});

test("an address that somebody bent opens what is left of it", () => {
  const view = read("?cam=1_x_2&moved=1_2,3_4_ok&route=abc&via=event,nonsense&sel=x");
  expect(view).toMatchObject({ cam: null, route: null, sel: "x" });
  expect(view.moved).toEqual([{ id: "ok", x: 3, y: 4 }]);
  expect(read("?cam=1_2_-3").cam).toBeNull();
});

test("where the camera stands does not make it another view", () => {
  expect(sameQuestion(EMPTY, { ...EMPTY, cam: [1, 2, 3] })).toBe(true);
  expect(sameQuestion(EMPTY, { ...EMPTY, sel: "x" })).toBe(false);
});

test("links' ids are told from nodes'", () => {
  expect(["a--b", "serves:a:b:c", "took-part:x:y:host"].every(isLinkId)).toBe(true);
  expect(["g1580240", "vn-da-nang", "2025-10-06-signing"].some(isLinkId)).toBe(false);
});

const view = (change: Partial<View>): View => ({ ...EMPTY, ...change });
const steps = () => {
  const { past, now, future } = useSteps.getState();
  return [past.map((one) => one.sel), now?.sel, future.map((one) => one.sel)];
};

beforeEach(() => useSteps.setState({ past: [], now: null, future: [] }));

test("acts are steps; going back and forth walks along them; a new act forgets what lay ahead", () => {
  const { follow } = useSteps.getState();
  for (const sel of [null, "a", "b"]) follow(view({ sel }));
  expect(steps()).toEqual([[null, "a"], "b", []]);
  follow(view({ sel: "a" }));
  expect(steps()).toEqual([[null], "a", ["b"]]);
  follow(view({ sel: "b" }));
  expect(steps()).toEqual([[null, "a"], "b", []]);
  follow(view({ sel: "a" }));
  follow(view({ sel: "c" }));
  expect(steps()).toEqual([[null, "a"], "c", []]);
});

test("the camera is no step, but a step remembers where it stood", () => {
  const { follow } = useSteps.getState();
  follow(view({}));
  follow(view({ cam: [1, 1, 1] }));
  follow(view({ sel: "a", cam: [1, 1, 1] }));
  expect(useSteps.getState().past).toEqual([view({ cam: [1, 1, 1] })]);
});

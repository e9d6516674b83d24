import { expect, test } from "vitest";
import { Turns } from "../../../src/query/cypher/turns.ts";

test("so many run at once, in the order in which they came, also after a failure", async () => {
  const turns = new Turns(2, 10);
  const gates = Array.from({ length: 5 }, () => Promise.withResolvers<void>());
  const begun: number[] = [];
  const all = gates.map((gate, i) =>
    turns.take(async () => {
      begun.push(i);
      await gate.promise;
      if (i === 0) throw new Error("failed");
      return i;
    }),
  );
  const settled = Promise.allSettled(all);
  await Promise.resolve();
  expect(begun).toEqual([0, 1]);
  gates[0]?.resolve();
  await expect(all[0]).rejects.toThrow("failed");
  expect(begun).toEqual([0, 1, 2]);
  for (const gate of gates) gate.resolve();
  await settled;
  expect(begun).toEqual([0, 1, 2, 3, 4]);
  expect(await turns.take(async () => "free")).toBe("free");
});

test("who goes away leaves the line, and the line has an end", async () => {
  const turns = new Turns(1, 1);
  const gate = Promise.withResolvers<void>();
  const first = turns.take(() => gate.promise);
  const leaving = new AbortController();
  const second = turns.take(async () => "second", leaving.signal);
  await expect(turns.take(async () => "third")).rejects.toMatchObject({ code: "timeout" });
  leaving.abort();
  await expect(second).rejects.toMatchObject({ code: "timeout" });
  const fourth = turns.take(async () => "fourth");
  gate.resolve();
  await first;
  expect(await fourth).toBe("fourth");
});

test("who waits too long hears how many are before, and the others how long they waited", async () => {
  const turns = new Turns(1, 5, 30);
  const gate = Promise.withResolvers<void>();
  const first = turns.take(() => gate.promise);
  const waiting = [0, 1].map(() => turns.take(async () => "begun"));
  await expect(waiting[0]).rejects.toMatchObject({
    code: "timeout",
    message: expect.stringMatching(/: 1 are before this one/),
    detail: { before: 1 },
  });
  await expect(waiting[1]).rejects.toMatchObject({ code: "timeout" });
  const patient = turns.take(async (waitedMs) => waitedMs);
  setTimeout(() => gate.resolve(), 15);
  await first;
  expect(await patient).toBeGreaterThanOrEqual(10);
  expect(await turns.take(async (waitedMs) => waitedMs)).toBeLessThan(10);
});

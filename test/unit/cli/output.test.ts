import { afterEach, expect, test, vi } from "vitest";
import { note, print, printFile, printJson } from "../../../src/cli/output.ts";

/** Colours, a window's title, and the eight-bit form of the same. */
const HOSTILE = "Hu\u001b[31mế\u001b]0;title\u0007\u009b2J\r\t\n";

const written = (stream: NodeJS.WriteStream) =>
  vi.spyOn(stream, "write").mockImplementation(() => true);
afterEach(() => vi.restoreAllMocks());

test("what a source wrote cannot command the terminal, in answers and in messages", () => {
  const [out, err] = [written(process.stdout), written(process.stderr)];
  print(HOSTILE);
  note(HOSTILE);
  expect(out.mock.calls).toEqual([["Hu [31mế ]0;title  2J \t\n"]]);
  expect(err.mock.calls).toEqual([["Hu [31mế ]0;title  2J \t\n\n"]]);
});

test("JSON keeps every sign, spelt out", () => {
  const out = written(process.stdout);
  printJson([HOSTILE]);
  const [[text = ""] = []] = out.mock.calls as string[][];
  expect(text).not.toMatch(/[^\P{Cc}\n]/u);
  expect(JSON.parse(text)).toEqual([HOSTILE]);
});

test("a file goes into a pipe to the letter, and to a terminal without commands", () => {
  const out = written(process.stdout);
  const terminal = process.stdout.isTTY;
  try {
    process.stdout.isTTY = false;
    printFile(HOSTILE);
    process.stdout.isTTY = true;
    printFile(HOSTILE);
  } finally {
    process.stdout.isTTY = terminal;
  }
  expect(out.mock.calls).toEqual([[HOSTILE], ["Hu [31mế ]0;title  2J \t\n"]]);
});

import { stringify } from "csv-stringify/sync";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readCsv } from "../../../src/ingest/csv.ts";

const read = async (text: string | Buffer) => {
  const { header, rows, rejects } = await readCsv("x.csv", Buffer.from(text));
  return {
    header,
    rows: rows.map(({ line, cells }) => [line, ...Object.values(cells)]),
    rejects: rejects.map(({ line, row }) => [line, row]),
  };
};

describe("readCsv", () => {
  it("counts lines from the header, through empty lines and lines within cells", async () => {
    const { rows } = await read('\ufeffa,b\n1,"x\ny"\n\n\n2,3\n , \n4,5');
    expect(rows).toEqual([
      [2, "1", "x\ny"],
      [6, "2", "3"],
      [8, "4", "5"],
    ]);
  });

  it.each(["\n", "\r\n", "\r"])("takes %j as the end of a line", async (end) => {
    const { header, rows } = await read(["A, b ", "1,2", ""].join(end));
    expect(header).toEqual(["a", "b"]);
    expect(rows).toEqual([[2, "1", "2"]]);
  });

  it("rejects rows with too few or too many cells, and only them", async () => {
    expect(await read("a,b\n1\n2,3\n4,5,6")).toMatchObject({
      rows: [[3, "2", "3"]],
      rejects: [
        [2, "1"],
        [4, "4,5,6"],
      ],
    });
  });

  it("goes on after a quotation mark that is never closed, or stands within a cell", async () => {
    const text = 'a,b\n1,"open\n2,3\n4,x"y"\n5,"6"\n"7"8,9\n10,11';
    expect(await read(text)).toMatchObject({
      rows: [
        [3, "2", "3"],
        [5, "5", "6"],
        [7, "10", "11"],
      ],
      rejects: [
        [2, '1,"open'],
        [4, '4,x"y"'],
        [6, '"7"8,9'],
      ],
    });
  });

  it("rejects letters that were no UTF-8", async () => {
    const { rows, rejects } = await read("a,b\nHu\ufffd,1\nHuế,2");
    expect(rows).toEqual([[3, "Huế", "2"]]);
    expect(rejects).toEqual([[2, "Hu\ufffd,1"]]);
  });

  it("shows the letters of a row that was written in another encoding", async () => {
    const text = 'a,b\nHué,1\nHue,2\n"two\nCité",3\n';
    expect(await read(Buffer.from(text, "latin1"))).toMatchObject({
      rows: [[3, "Hue", "2"]],
      rejects: [
        [2, "Hué,1"],
        [4, '"two\nCité",3'],
      ],
    });
  });

  it("reads no row where the header itself is broken", async () => {
    const { header, rows, rejects } = await readCsv("x.csv", Buffer.from('a,"b\n1,2\n3,4\n'));
    expect([header, rows]).toEqual([[], []]);
    expect(rejects).toMatchObject([
      { line: 1, row: 'a,"b', reason: expect.stringContaining("none of the rows was read") },
    ]);
  });

  it("gives cells trimmed and composed", async () => {
    expect((await read(`a\n  ${"Huế".normalize("NFD")} `)).rows).toEqual([[2, "Huế"]]);
  });

  it("reads an empty file and a header alone", async () => {
    expect(await read("")).toEqual({ header: [], rows: [], rejects: [] });
    expect(await read("a,b\n")).toEqual({ header: ["a", "b"], rows: [], rejects: [] });
  });

  it("reads back whatever a writer of CSV wrote", async () => {
    const cell = fc.string({ unit: "grapheme" }).filter((text) => !text.includes("\ufffd"));
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(cell, cell), { maxLength: 20 }), async (rows) => {
        const told = rows.map((row, i) => [`row ${i}`, ...row]);
        const file = await readCsv("x.csv", Buffer.from(stringify([["n", "a", "b"], ...told])));
        const clean = (text: string) => text.replace(/\r\n?/g, "\n").normalize("NFC").trim();
        expect(file.rejects).toEqual([]);
        expect(file.rows.map(({ cells }) => Object.values(cells))).toEqual(
          told.map((row) => row.map(clean)),
        );
      }),
    );
  });

  it("stops when it is told to", async () => {
    const text = `a\n${"1\n".repeat(5000)}`;
    await expect(readCsv("x.csv", Buffer.from(text), AbortSignal.abort())).rejects.toThrow(
      /abort/i,
    );
  });
});

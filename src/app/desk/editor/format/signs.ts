import { KEYWORDS } from "../vocabulary.ts";

/**
 * What must outlive any layout: the words and signs of a Cypher text. Comments, strings, quoted names,
 * parameters, numbers and signs of two letters are one each, so that no space can get into them. Blanks
 * that end a line are no part of its comment.
 */
const SIGN =
  /\/\/[^\n\r]*?(?=[^\S\n\r]*(?:[\n\r]|$))|\/\*[\s\S]*?\*\/|'(?:\\[\s\S]|[^'\\])*'|"(?:\\[\s\S]|[^"\\])*"|\$?`(?:``|[^`])*`|\$[\p{L}\p{N}_]+|\d[\p{L}\p{N}_]*(?:\.\d[\p{L}\p{N}_]*)?(?:(?<=[eE])[+-]\d+)?|[\p{L}_][\p{L}\p{N}_]*|<>|<=|>=|=~|!=|\.\.|\+=|\|\||::|\S/gu;

/** Words that the layout writes in capitals; anything else keeps its letters. */
const CAPITALS = new Set(
  [
    ...KEYWORDS,
    ...(
      "ALL,ALLSHORTESTPATHS,ANY,CREATE,DELETE,DETACH,FINISH,FOREACH,INDEX,IS,JOIN,LOAD CSV,MERGE,NONE," +
      "NORMALIZED,OFFSET,ON,REMOVE,SCAN,SET,SHORTESTPATH,SINGLE,TYPED,USE,USING"
    ).split(","),
  ].flatMap((word) => word.split(" ")),
);

const isComment = (sign: string) => sign.startsWith("//") || sign.startsWith("/*");

const split = (text: string) => {
  const all = text.match(SIGN) ?? [];
  return { code: all.filter((sign) => !isComment(sign)), comments: all.filter(isComment) };
};

const isKeyword = (code: readonly string[], at: number) =>
  CAPITALS.has(code[at]?.toUpperCase() ?? "") && !/^[.:$]$/.test(code[at - 1] ?? "");

/** Whether two texts say the same to Neo4j and to a reader: all but blanks, and keywords' capitals. */
export function saysTheSame(before: string, after: string): boolean {
  const [a, b] = [split(before), split(after)];
  return (
    a.code.length === b.code.length &&
    a.comments.length === b.comments.length &&
    a.comments.every((comment, at) => comment === b.comments[at]) &&
    a.code.every(
      (sign, at) =>
        sign === b.code[at] ||
        (isKeyword(a.code, at) && sign.toUpperCase() === b.code[at]?.toUpperCase()),
    )
  );
}

/** Whether a string, a comment, a quoted name or a bracket is left open, or one too many is closed. */
export function isUnclosed(text: string): boolean {
  const { code } = split(text);
  const open: string[] = [];
  for (const [at, sign] of code.entries()) {
    if (/^['"`]$/.test(sign) || (sign === "/" && code[at + 1] === "*")) return true;
    if (/^[([{]$/.test(sign)) open.push(sign);
    if (/^[)\]}]$/.test(sign) && `${open.pop()}${sign}`.match(/^(?:\(\)|\[\]|\{\})$/) === null) {
      return true;
    }
  }
  return open.length > 0;
}

/** Where a place in a text has moved to: as many letters and signs stand before it as did. */
export function placeIn(before: string, after: string, place: number): number {
  const letters = before.slice(0, place).replaceAll(/\s/g, "").length;
  let passed = 0;
  for (let at = 0; at < after.length; at++) {
    if (passed === letters) return at;
    if (!/\s/.test(after.charAt(at))) passed++;
  }
  return after.length;
}

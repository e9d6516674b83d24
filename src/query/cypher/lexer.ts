import { CityTiesError } from "../../model/errors.ts";
import type { RefusalDetail } from "../../model/refusal.ts";

/**
 * The first wall: what can be told from the text alone, before Neo4j sees it. Its parser overflows its
 * stack at about 160 levels of brackets and then never answers, so depth is bounded far below.
 */
const MAX_DEPTH = 24;
const MAX_SUBQUERIES = 4;
const MAX_TOKENS = 5000;
const PREFIXES = ["EXPLAIN", "PROFILE", "CYPHER", "USE"];
const SUBQUERIES = ["EXISTS", "COUNT", "COLLECT", "CALL"];

// Comments, strings and quoted names are one token each, so that brackets within them do not count.
export const TOKEN =
  /\/\/[^\n\r]*|\/\*[\s\S]*?(?:\*\/|$)|'(?:\\[\s\S]|[^'\\])*(?:'|$)|"(?:\\[\s\S]|[^"\\])*(?:"|$)|`[^`]*(?:`|$)|[\p{L}\p{N}_]+|\S/gu;

interface Place {
  line: number;
  column: number;
}

export interface Token extends Place {
  text: string;
}

/** The tokens of a Cypher text without its comments; places are counted from 1. */
export function tokens(text: string): Token[] {
  const found: Token[] = [];
  let line = 1;
  let lineStart = 0;
  let from = 0;
  for (const match of text.matchAll(TOKEN)) {
    for (
      let i = text.indexOf("\n", from);
      i >= 0 && i < match.index;
      i = text.indexOf("\n", i + 1)
    ) {
      line++;
      lineStart = i + 1;
    }
    from = match.index;
    const [token] = match;
    if (token.startsWith("//") || token.startsWith("/*")) continue;
    found.push({ text: token, line, column: match.index - lineStart + 1 });
  }
  return found;
}

function refuse(
  code: "bad_request" | "not_read_only",
  { reason, name, max }: Omit<RefusalDetail, "line" | "column">,
  message: string,
  place?: Place,
): never {
  const detail: RefusalDetail = {
    reason,
    ...(name !== undefined && { name }),
    ...(max !== undefined && { max }),
    ...(place && { line: place.line, column: place.column }),
  };
  throw new CityTiesError(code, message, { detail });
}

/** Throws `bad_request` or `not_read_only` for a text that must not even be planned. */
export function checkText(text: string): void {
  if (/\\u+[0-9a-f]/i.test(text)) {
    refuse(
      "bad_request",
      { reason: "escape" },
      "Write letters as they are: \\u escapes are not accepted here.",
    );
  }
  const found = tokens(text);
  const [first] = found;
  if (!first)
    refuse("bad_request", { reason: "empty" }, "There is no query in this text: write one.");
  if (found.length > MAX_TOKENS) {
    refuse(
      "bad_request",
      { reason: "words", max: MAX_TOKENS },
      `The query has more than ${MAX_TOKENS} words and signs: shorten it.`,
    );
  }
  if (PREFIXES.includes(first.text.toUpperCase())) {
    const name = first.text.toUpperCase();
    refuse(
      "not_read_only",
      { reason: "prefix", name },
      `A query here begins with what it reads: take ${name} away.`,
      first,
    );
  }
  const end = found.findIndex((token) => token.text === ";");
  const more = end < 0 ? undefined : found.slice(end).find((token) => token.text !== ";");
  if (more) {
    const message = "One question at a time: take away what follows the first semicolon.";
    refuse("bad_request", { reason: "statements" }, message, more);
  }
  checkDepth(found);
  checkSigns(found);
}

function checkDepth(found: readonly Token[]): void {
  const open: boolean[] = [];
  let cases = 0;
  for (const [i, token] of found.entries()) {
    const word = token.text.toUpperCase();
    if (word === "CASE") cases++;
    if (word === "END") cases = Math.max(0, cases - 1);
    if (/^[([{]$/.test(token.text)) open.push(token.text === "{" && opensSubquery(found, i));
    if (/^[)\]}]$/.test(token.text)) open.pop();
    if (open.length + cases > MAX_DEPTH) {
      refuse(
        "bad_request",
        { reason: "brackets", max: MAX_DEPTH },
        `Brackets stand more than ${MAX_DEPTH} deep here: flatten them.`,
        token,
      );
    }
    if (open.filter(Boolean).length > MAX_SUBQUERIES) {
      refuse(
        "bad_request",
        { reason: "subqueries", max: MAX_SUBQUERIES },
        `Subqueries stand more than ${MAX_SUBQUERIES} deep here: flatten them.`,
        token,
      );
    }
  }
}

/** `NOT NOT NOT …` is as deep as brackets are. */
function checkSigns(found: readonly Token[]): void {
  let inARow = 0;
  for (const token of found) {
    inARow = /^(?:NOT|[-+])$/i.test(token.text) ? inARow + 1 : 0;
    if (inARow > MAX_DEPTH) {
      refuse(
        "bad_request",
        { reason: "signs", max: MAX_DEPTH },
        `More than ${MAX_DEPTH} signs stand in a row here: drop them.`,
        token,
      );
    }
  }
}

/** `EXISTS {`, `CALL {` and `CALL (n, m) {`. */
function opensSubquery(found: readonly Token[], brace: number): boolean {
  let before = brace - 1;
  if (found[before]?.text === ")") {
    while (before >= 0 && found[before]?.text !== "(") before--;
    before--;
  }
  return SUBQUERIES.includes(found[before]?.text.toUpperCase() ?? "");
}

import type { StreamParser } from "@codemirror/language";
import { tags } from "@lezer/highlight";
import { KEYWORDS } from "./vocabulary.ts";

/** Cypher's tokens for colouring only: Neo4j itself says what is right and what is wrong. */

const WORDS = new Set(KEYWORDS.flatMap((keyword) => keyword.split(" ")));

interface State {
  /** What a comment or a string that goes on over lines ends with. */
  until: string | null;
  /** A label or a type comes next. */
  named: boolean;
}

export const cypherWords: StreamParser<State> = {
  name: "cypher",
  languageData: { commentTokens: { line: "//", block: { open: "/*", close: "*/" } } },
  startState: () => ({ until: null, named: false }),
  token(stream, state) {
    if (state.until !== null) {
      const kind = state.until === "*/" ? "comment" : "string";
      while (!stream.eol()) {
        if (stream.match(state.until)) {
          state.until = null;
          return kind;
        }
        if (stream.next() === "\\") stream.next();
      }
      return kind;
    }
    if (stream.eatSpace()) return null;
    const { named } = state;
    state.named = false;
    if (stream.match("//")) {
      stream.skipToEnd();
      return "comment";
    }
    if (stream.match("/*")) {
      state.until = "*/";
      return "comment";
    }
    const quote = stream.match(/^['"]/) && stream.current();
    if (quote) {
      state.until = quote;
      return "string";
    }
    if (stream.match(/^\$[\p{L}\p{N}_]+/u)) return "param";
    if (stream.match(/^`[^`]*`?/)) return named ? "label" : null;
    if (stream.match(/^\d[\d_.eE]*/)) return "number";
    const word = stream.match(/^[\p{L}_][\p{L}\p{N}_]*/u) && stream.current();
    if (word) {
      if (named) return "label";
      // After a dot stands a property, whatever it is called.
      const isProperty = stream.string[stream.start - 1] === ".";
      if (!isProperty && WORDS.has(word.toUpperCase())) return "keyword";
      return stream.match(/^\s*\(/, false) ? "function" : null;
    }
    const sign = stream.next();
    state.named = sign === ":" || sign === "|" || sign === "&";
    return null;
  },
  tokenTable: {
    param: tags.special(tags.variableName),
    label: tags.typeName,
    function: tags.function(tags.variableName),
  },
};

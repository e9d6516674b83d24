import { TOKEN } from "./lexer.ts";

const MAX_LENGTH = 2000;

/** A Cypher text for a log: each string and number is a `?`, comments and line ends are gone, at most 2,000 letters. */
export function withoutLiterals(text: string): string {
  const plain = text.replace(TOKEN, (token) => {
    if (token.startsWith("//") || token.startsWith("/*")) return " ";
    return /^['"\p{N}]/u.test(token) ? "?" : token;
  });
  return plain.replace(/\s+/g, " ").trim().slice(0, MAX_LENGTH);
}

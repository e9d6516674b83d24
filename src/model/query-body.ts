// Strings, names in backticks and comments are passed over, so that a "$" within them counts for nothing.
const TOKENS =
  /'(?:\\[\s\S]|[^'\\])*'|"(?:\\[\s\S]|[^"\\])*"|\/\/[^\n]*|\/\*[\s\S]*?\*\/|\$(?:([\p{L}\p{N}_]+)|`((?:``|[^`])+)`)|`(?:``|[^`])*`/gu;

/** The parameters that a Cypher text uses, each with the line (from 1) where it first stands. */
export function parametersIn(cypher: string): { name: string; line: number }[] {
  const found = new Map<string, number>();
  for (const match of cypher.matchAll(TOKENS)) {
    const name = match[1] ?? match[2];
    if (name === undefined || found.has(name)) continue;
    found.set(name, cypher.slice(0, match.index).split("\n").length);
  }
  return [...found].map(([name, line]) => ({ name, line }));
}

import type { CypherText } from "../../model/graph.ts";

/**
 * The question on the desk is one text in the URL, so that a link to it holds its parameters:
 * a first line `:params {…}`, as Neo4j's own browser has it, then the Cypher.
 */

const PARAMS_LINE = /^:params (.*)(?:\n|$)/;

export function packAsk({ text, params }: CypherText): string {
  return Object.keys(params).length > 0 ? `:params ${JSON.stringify(params)}\n${text}` : text;
}

/** The Cypher and its parameters. A first line that is no such object stays part of the text. */
export function unpackAsk(packed: string): CypherText {
  const [line, json] = PARAMS_LINE.exec(packed) ?? [];
  const params = json === undefined ? null : parseParams(json);
  if (line === undefined || params === null) return { text: packed, params: {} };
  return { text: packed.slice(line.length), params };
}

/** An object of parameters, or null where the text is none. */
export function parseParams(json: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(json);
    const isObject = typeof value === "object" && value !== null && !Array.isArray(value);
    return isObject ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}

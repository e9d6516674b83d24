import type { CypherText } from "../../../model/graph.ts";

/**
 * The question in the ask drawer is one text in the URL, so that a link to it holds its parameters:
 * a first line `:params {…}`, as Neo4j's own browser has it, then the Cypher.
 */

const PARAMS_LINE = /^:params (.*)(?:\n|$)/;

export function packAsk({ text, params }: CypherText): string {
  return Object.keys(params).length > 0 ? `:params ${JSON.stringify(params)}\n${text}` : text;
}

/** The Cypher, and its parameters as the JSON that is edited; empty where there are none. */
export function unpackAsk(packed: string): { text: string; params: string } {
  const [line, json] = PARAMS_LINE.exec(packed) ?? [];
  if (line === undefined || json === undefined) return { text: packed, params: "" };
  const params = parseParams(json);
  return {
    text: packed.slice(line.length),
    params: params ? JSON.stringify(params, null, 2) : json,
  };
}

/** An object of parameters, or null where the text is none. Nothing written is no parameters. */
export function parseParams(json: string): Record<string, unknown> | null {
  if (json.trim() === "") return {};
  try {
    const value: unknown = JSON.parse(json);
    const isObject = typeof value === "object" && value !== null && !Array.isArray(value);
    return isObject ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}

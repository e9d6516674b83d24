import {
  type Completion,
  type CompletionContext,
  type CompletionResult,
  snippetCompletion,
} from "@codemirror/autocomplete";
import type { SchemaAnswer } from "../../../model/api.ts";
import { FUNCTIONS, KEYWORDS, PROCEDURES, SNIPPETS } from "./vocabulary.ts";

interface Known {
  schema: SchemaAnswer | undefined;
  params: readonly string[];
}

type Described = SchemaAnswer["labels"][number];

const LABEL = /:\s*(?:[\p{L}\p{N}_]+\s*[|&]\s*!?)*[\p{L}\p{N}_]*$/u;
const INSIDE_LINK = /\[[^\]]*$/u;

const words = (names: readonly string[], type: string): Completion[] =>
  names.map((label) => ({ label, type }));
const counted = (all: readonly Described[] | undefined, type: string): Completion[] =>
  (all ?? []).map(({ name, count }) => ({ label: name, type, detail: count.toLocaleString() }));

/** The label or type that a variable was given anywhere in the text: `(c:City`, `[t:PARTNER_OF`. */
export function typeOf(name: string, text: string): string | undefined {
  const found = [...text.matchAll(/[([]\s*([\p{L}_][\p{L}\p{N}_]*)\s*:\s*([\p{L}\p{N}_]+)/gu)];
  return found.findLast(([, variable]) => variable === name)?.[2];
}

/** Properties of this label or type; of all where it is not known, each once. */
function propertiesOf(type: string | undefined, { schema }: Known): Completion[] {
  const all = [...(schema?.labels ?? []), ...(schema?.relationshipTypes ?? [])];
  const one = all.find(({ name }) => name === type);
  const names = one?.properties ?? [...new Set(all.flatMap(({ properties }) => properties))].sort();
  return words(names, "property");
}

/** The label within whose braces the text ends: `(c:City {na`. */
const braced = (before: string): string | undefined =>
  /[([][\p{L}\p{N}_]*\s*:\s*([\p{L}\p{N}_]+)[^()[\]{}]*\{[^{}]*$/u.exec(before)?.[1];

/** What may stand where a text ends, and how many letters of it are there already. */
export function proposals(
  before: string,
  text: string,
  known: Known,
): { typed: number; options: Completion[] } | null {
  const tail = (pattern: RegExp) => pattern.exec(before)?.[0].length ?? 0;
  const typed = tail(/[\p{L}\p{N}_]*$/u);
  if (/\$[\p{L}\p{N}_]*$/u.test(before)) return { typed, options: words(known.params, "param") };
  const [, owner] = /([\p{L}_][\p{L}\p{N}_]*)\.[\p{L}\p{N}_]*$/u.exec(before) ?? [];
  if (owner !== undefined && !/\bCALL\s+[\w.]*$/i.test(before)) {
    return { typed, options: propertiesOf(typeOf(owner, text), known) };
  }
  const inBraces = braced(before);
  if (inBraces !== undefined && /[{,]\s*[\p{L}\p{N}_]*$/u.test(before)) {
    return { typed, options: propertiesOf(inBraces, known) };
  }
  if (LABEL.test(before)) {
    const inLink = INSIDE_LINK.test(before);
    const { labels, relationshipTypes } = known.schema ?? {};
    return {
      typed,
      options: inLink ? counted(relationshipTypes, "link") : counted(labels, "label"),
    };
  }
  if (/\bCALL\s+[\w.]*$/i.test(before)) {
    return { typed: tail(/[\w.]*$/u), options: words(PROCEDURES, "procedure") };
  }
  if (typed === 0) return null;
  return {
    typed,
    options: [
      ...words(KEYWORDS, "keyword"),
      ...FUNCTIONS.map((name) => ({ label: name, apply: `${name}(`, type: "function" })),
      ...SNIPPETS.map(({ label, detail, template }) =>
        snippetCompletion(template, { label, detail, type: "snippet" }),
      ),
    ],
  };
}

interface Host {
  schema(): Promise<SchemaAnswer>;
  params: readonly string[];
}

/** CodeMirror's source of proposals. */
export const completions =
  (host: () => Host | null) =>
  async (context: CompletionContext): Promise<CompletionResult | null> => {
    const text = context.state.doc.toString();
    const before = text.slice(0, context.pos);
    // Within a comment or a string there is nothing to complete.
    const line = before.slice(before.lastIndexOf("\n") + 1);
    const bare = line.replaceAll(/'[^']*'|"[^"]*"/g, "");
    if (/\/\/|'|"/.test(bare)) return null;
    // Cypher's own words are proposed even where the graph's cannot be had.
    const schema = await host()
      ?.schema()
      .catch(() => undefined);
    const found = proposals(before, text, { schema, params: host()?.params ?? [] });
    if (!found || found.options.length === 0) return null;
    return {
      from: context.pos - found.typed,
      options: found.options,
      validFor: /^[\p{L}\p{N}_.]*$/u,
    };
  };

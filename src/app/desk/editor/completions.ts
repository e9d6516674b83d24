import {
  type Completion,
  type CompletionContext,
  type CompletionResult,
  snippetCompletion,
} from "@codemirror/autocomplete";
import type { SchemaAnswer } from "../../../model/api.ts";
import { FUNCTIONS, KEYWORDS, PROCEDURES, SNIPPETS, type Snippet } from "./vocabulary.ts";

interface Known {
  schema: SchemaAnswer | undefined;
  params: readonly string[];
  /** A snippet's name in the user's language. */
  nameOf(snippet: Snippet): string;
  /** It was asked for by its keys, so that something is proposed where nothing is typed yet. */
  isExplicit: boolean;
}

type Described = SchemaAnswer["labels"][number];

const LABEL = /:\s*!?(?:[\p{L}\p{N}_]+\s*[|&]\s*!?)*[\p{L}\p{N}_]*$/u;
/** Within the braces of a map a colon stands before a value. */
const IN_MAP = /\{[^{}()[\]]*$/u;
const INSIDE_LINK = /\[[^\]]*$/u;

const words = (names: readonly string[], type: string, boost = 0): Completion[] =>
  names.map((label) => ({ label, type, boost }));
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

/** The names that the text gives to nodes, links, paths and values. */
const variablesIn = (text: string): Set<string> =>
  new Set(
    [...text.matchAll(/(?:[([]\s*|\bAS\s+)([\p{L}_][\p{L}\p{N}_]*)(?=\s*[:)\]{,\s-])/giu)].map(
      ([, name = ""]) => name,
    ),
  );

/** Whether a text ends within a comment, a string or a quoted name. */
export const endsInside = (before: string): boolean =>
  /['"`]|\/\/|\/\*/.test(
    before.replaceAll(
      /\/\/[^\n]*\n|\/\*[\s\S]*?\*\/|'(?:\\[\s\S]|[^'\\])*'|"(?:\\[\s\S]|[^"\\])*"|`[^`]*`/g,
      " ",
    ),
  );

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
  if (LABEL.test(before) && !IN_MAP.test(before)) {
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
  // After AS stands a name that nobody knows yet.
  if (/\bAS\s+[\p{L}\p{N}_]*$/iu.test(before)) return null;
  const others = before.slice(0, before.length - typed) + text.slice(before.length);
  const variables = variablesIn(others);
  // What is written in full already needs no list that would swallow the next Enter.
  const isWhole = typed > 0 && variables.has(before.slice(-typed));
  if (!known.isExplicit && (typed === 0 || isWhole)) return null;
  return {
    typed,
    options: [
      ...words([...variables], "variable", 2),
      ...words(KEYWORDS, "keyword", 1),
      ...FUNCTIONS.map((name) =>
        snippetCompletion(`${name}(\${})`, { label: name, type: "function" }),
      ),
      ...Object.entries(SNIPPETS).map(([key, template]) =>
        snippetCompletion(template, {
          label: known.nameOf(key as Snippet),
          detail: "MATCH …",
          type: "snippet",
        }),
      ),
    ],
  };
}

interface Host {
  schema(): Promise<SchemaAnswer>;
  params: readonly string[];
  nameOf(snippet: Snippet): string;
}

/** CodeMirror's source of proposals. */
export const completions =
  (host: () => Host | null) =>
  async (context: CompletionContext): Promise<CompletionResult | null> => {
    const text = context.state.doc.toString();
    const before = text.slice(0, context.pos);
    const page = host();
    if (!page || endsInside(before)) return null;
    // Cypher's own words are proposed even where the graph's cannot be had.
    const schema = await page.schema().catch(() => undefined);
    const { params, nameOf } = page;
    const found = proposals(before, text, { schema, params, nameOf, isExplicit: context.explicit });
    if (!found || found.options.length === 0) return null;
    return {
      from: context.pos - found.typed,
      options: found.options,
      validFor: /^[\p{L}\p{N}_.]*$/u,
    };
  };

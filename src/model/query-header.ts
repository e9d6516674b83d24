import { LANGUAGES, type Param, type Words } from "./query-params.ts";
import type { FileProblem, Named, QueryProblem } from "./query-problem.ts";

/**
 * The header's lines to a draft of the query and back. What the words mean, and whether they are
 * right, is for the schema to say; here only the form counts.
 */

interface Unchecked extends Record<string, unknown> {
  params: Record<string, unknown>[];
  cypher: string;
}

export interface Header {
  /** Not checked yet. */
  readonly draft: Unchecked;
  /** Where each part of the draft stands: `params.0.default` → 7. */
  readonly lines: ReadonlyMap<string, number>;
  readonly problems: QueryProblem[];
  /** The line on which the statement begins. */
  readonly bodyLine: number;
}

const ENTRY = /^\/\/([^\S\n]*)([^\s:][^:]*?)[^\S\n]*:[^\S\n]*(.*?)[^\S\n]*$/u;
const words = (name: string) => LANGUAGES.map((language) => `${name}.${language}`);
const TOP_KEYS = [...words("title"), ...words("about"), "tags", "columns", "view"];
const PARAM_KEYS = [...words("label"), "required", "default", "values", "suggest"];
const SUGGEST = /^([a-z0-9-]+)(?:\s*\((.*)\))?$/u;

const items = (text: string): string[] =>
  text
    .split(";")
    .map((item) => item.trim())
    .filter(Boolean);

class Draft {
  readonly draft: Unchecked = { title: {}, about: {}, params: [], cypher: "" };
  readonly lines = new Map<string, number>();
  readonly problems: QueryProblem[] = [];

  take(raw: string, line: number): void {
    const [, indent = "", key = "", value = ""] = ENTRY.exec(raw) ?? [];
    const problem = (reason: FileProblem, message: string, named?: Named) =>
      this.#problem(line, reason, message, named);
    if (key === "") {
      problem(
        "line",
        'A line of the header reads "// key: value"; other comments stand below a blank line.',
      );
    } else if (key.startsWith("param ")) {
      this.#param(key.slice("param ".length).trim(), value, line);
    } else if (TOP_KEYS.includes(key) && indent.length < 2) {
      this.#put(this.draft, "", key, value, line);
    } else if (PARAM_KEYS.includes(key) && this.draft.params.length > 0) {
      const at = this.draft.params.length - 1;
      this.#put(
        this.draft.params[at] as Record<string, unknown>,
        `params.${at}.`,
        key,
        value,
        line,
      );
    } else if (PARAM_KEYS.includes(key)) {
      problem("orphan", `"${key}" belongs below a "// param name: type".`, { key });
    } else {
      const known = indent.length < 2 ? [...TOP_KEYS, "param name"] : PARAM_KEYS;
      const list = known.join(", ");
      problem("key", `"${key}" means nothing here: there are ${list}.`, { key, known: list });
    }
  }

  #problem(line: number, reason: FileProblem, message: string, named?: Named): void {
    this.problems.push({ line, message, reason, ...(named && { named }) });
  }

  #param(name: string, value: string, line: number): void {
    const [type = "", list, ...more] = value.split(/\s+/u);
    if (more.length > 0 || (list !== undefined && list !== "list")) {
      const message = `"${value}" is no type: write a type such as "city", or "city list".`;
      this.#problem(line, "paramType", message, { value });
      return;
    }
    this.lines.set(`params.${this.draft.params.length}`, line);
    this.draft.params.push({ name, type, list: list === "list", label: {} });
  }

  #put(
    into: Record<string, unknown>,
    path: string,
    key: string,
    value: string,
    line: number,
  ): void {
    if (this.lines.has(`${path}${key}`)) {
      this.#problem(line, "twice", `"${key}" stands twice.`, { key });
      return;
    }
    this.lines.set(`${path}${key}`, line);
    const [name = "", language] = key.split(".");
    if (language !== undefined) (into[name] as Record<string, string>)[language] = value;
    else if (key === "tags" || key === "columns" || key === "values") into[key] = items(value);
    else if (key === "suggest") into[key] = this.#suggest(value, line);
    else if (key === "required") into[key] = this.#yesOrNo(value, line);
    else into[key] = value;
  }

  #yesOrNo(value: string, line: number): boolean {
    if (value !== "yes" && value !== "no") {
      this.#problem(line, "yesOrNo", `"required" is yes or no, not "${value}".`, { value });
    }
    return value === "yes";
  }

  #suggest(value: string, line: number): unknown {
    const [, query, filled] = SUGGEST.exec(value) ?? [];
    const pairs = items(filled ?? "").map((pair) => pair.split("=").map((side) => side.trim()));
    if (query === undefined || pairs.some((pair) => pair.length !== 2)) {
      const message = `"suggest" reads "query-name" or "query-name(its-parameter = earlier-one)".`;
      this.#problem(line, "suggest", message);
      return undefined;
    }
    return { query, from: Object.fromEntries(pairs) };
  }
}

/** Takes the block of `//` lines at the top as the header, all below it as the statement. */
export function readHeader(text: string): Header {
  const all = text.replace(/^\uFEFF/u, "").split(/\r\n?|\n/u);
  const end = all.findIndex((line) => !line.trimStart().startsWith("//"));
  const header = end === -1 ? all : all.slice(0, end);
  const draft = new Draft();
  header.forEach((line, at) => {
    if (line.trim() !== "//") draft.take(line.trimStart(), at + 1);
  });
  const body = end === -1 ? [] : all.slice(end);
  const blank = body.findIndex((line) => line.trim() !== "");
  draft.draft.cypher = body.join("\n");
  const bodyLine = Math.min(header.length + Math.max(blank, 0) + 1, all.length);
  draft.lines.set("cypher", bodyLine);
  return { draft: draft.draft, lines: draft.lines, problems: draft.problems, bodyLine };
}

function wordLines(name: string, texts: Words): string[] {
  return LANGUAGES.flatMap((language) => {
    const text = texts[language];
    return text === undefined ? [] : [`${name}.${language}: ${text}`];
  });
}

function suggestText(suggest: NonNullable<Param["suggest"]>): string {
  const pairs = Object.entries(suggest.from).map(([theirs, ours]) => `${theirs} = ${ours}`);
  return pairs.length === 0 ? suggest.query : `${suggest.query}(${pairs.join("; ")})`;
}

function paramLines(param: Param): string[] {
  const rest = [
    ...wordLines("label", param.label),
    ...(param.required ? ["required: yes"] : []),
    ...(param.default === undefined ? [] : [`default: ${param.default}`]),
    ...(param.values.length === 0 ? [] : [`values: ${param.values.join("; ")}`]),
    ...(param.suggest === undefined ? [] : [`suggest: ${suggestText(param.suggest)}`]),
  ];
  const type = param.list ? `${param.type} list` : param.type;
  return [`param ${param.name}: ${type}`, ...rest.map((line) => `  ${line}`)];
}

/** The header's lines, in their one order, with a line break after each. */
export function writeHeader(header: {
  title: Words;
  about: Words;
  tags: readonly string[];
  params: readonly Param[];
  columns: readonly string[];
  view: string;
}): string {
  const lines = [
    ...wordLines("title", header.title),
    ...wordLines("about", header.about),
    ...(header.tags.length === 0 ? [] : [`tags: ${header.tags.join("; ")}`]),
    ...header.params.flatMap(paramLines),
    ...(header.columns.length === 0 ? [] : [`columns: ${header.columns.join("; ")}`]),
    `view: ${header.view}`,
  ];
  return lines.map((line) => `// ${line}\n`).join("");
}

import {
  autocompletion,
  closeBrackets,
  closeBracketsKeymap,
  completionKeymap,
} from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import {
  bracketMatching,
  HighlightStyle,
  StreamLanguage,
  syntaxHighlighting,
} from "@codemirror/language";
import { linter } from "@codemirror/lint";
import { Annotation, EditorState, Prec } from "@codemirror/state";
import { drawSelection, EditorView, keymap, lineNumbers, placeholder } from "@codemirror/view";
import { tags } from "@lezer/highlight";
import type { SchemaAnswer } from "../../../model/api.ts";
import { completions } from "./completions.ts";
import { cypherWords } from "./cypher-words.ts";
import { problemsIn } from "./problems.ts";
import type { Problem, ProblemText } from "./use-problem-text.ts";
import type { Snippet } from "./vocabulary.ts";

const CHECK_AFTER_MS = 450;

/** Marks a change that the page made, which so knows of it already. */
export const byPage = Annotation.define<true>();

/** What the editor asks of the page around it, as it is at that moment. */
export interface EditorHost {
  change(value: string): void;
  run(): void;
  format(): void;
  /** Puts an earlier question in place of the text, or one asked after it. */
  walk(by: "older" | "newer"): void;
  params: readonly string[];
  nameOf(snippet: Snippet): string;
  tell(problem: Problem): ProblemText;
  schema(): Promise<SchemaAnswer>;
}

interface Options {
  parent: HTMLElement;
  text: string;
  label: string;
  placeholder: string;
  /** Said after the label: which keys do what. */
  help: string;
  host: { readonly current: EditorHost | null };
}

// Colours stand in the style sheet, where both themes have theirs.
const inks = HighlightStyle.define([
  { tag: tags.keyword, class: "ink-keyword" },
  { tag: tags.string, class: "ink-text" },
  { tag: [tags.number, tags.special(tags.variableName)], class: "ink-value" },
  { tag: tags.comment, class: "ink-comment" },
  { tag: [tags.typeName, tags.function(tags.variableName)], class: "ink-name" },
]);

export function makeEditor({
  parent,
  text,
  label,
  placeholder: hint,
  help,
  host,
}: Options): EditorView {
  const does = (act: (host: EditorHost) => void) => () => {
    if (host.current) act(host.current);
    return true;
  };
  return new EditorView({
    parent,
    state: EditorState.create({
      doc: text,
      extensions: [
        lineNumbers(),
        history(),
        drawSelection(),
        bracketMatching(),
        closeBrackets(),
        StreamLanguage.define(cypherWords),
        syntaxHighlighting(inks),
        autocompletion({ override: [completions(() => host.current)], icons: false }),
        linter(
          async ({ state }) => {
            const tell = host.current?.tell;
            return tell ? problemsIn(state.doc, tell) : [];
          },
          { delay: CHECK_AFTER_MS },
        ),
        EditorView.lineWrapping,
        placeholder(hint),
        EditorView.contentAttributes.of({
          "aria-label": label,
          "aria-description": help,
          autocapitalize: "off",
        }),
        EditorView.updateListener.of((update) => {
          const isOwn = update.transactions.some(
            (one) => one.docChanged && !one.annotation(byPage),
          );
          if (isOwn) host.current?.change(update.state.doc.toString());
        }),
        Prec.highest(
          keymap.of([
            { key: "Mod-Enter", run: does((page) => page.run()), stopPropagation: true },
            { key: "Shift-Alt-f", run: does((page) => page.format()) },
            // As in Neo4j's own browser; Alt and the arrows move lines already.
            { key: "Mod-ArrowUp", run: does((page) => page.walk("older")) },
            { key: "Mod-ArrowDown", run: does((page) => page.walk("newer")) },
          ]),
        ),
        // Tab leaves the editor, so that nobody who works by keys is caught in it.
        keymap.of([
          ...closeBracketsKeymap,
          ...completionKeymap,
          ...historyKeymap,
          ...defaultKeymap,
        ]),
      ],
    }),
  });
}

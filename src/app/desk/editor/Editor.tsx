import type { EditorView } from "@codemirror/view";
import { useEffect, useRef } from "react";
import type { SchemaAnswer } from "../../../model/api.ts";
import { useWords } from "../../i18n/use-words.ts";
import { type EditorHost, makeEditor } from "./make-editor.ts";

interface Props {
  label: string;
  placeholder: string;
  value: string;
  change(value: string): void;
  /** The names of the question's parameters. */
  params: readonly string[];
  schema: SchemaAnswer | undefined;
  run(): void;
}

/** The Cypher of a question, with its words coloured, completed and checked as one writes. */
export default function Editor(props: Props) {
  const { t } = useWords();
  const { label, placeholder, value } = props;
  const home = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView>(null);
  const host = useRef<EditorHost>(props);
  host.current = props;
  const first = useRef(value);

  useEffect(() => {
    if (!home.current) return;
    const made = makeEditor({
      parent: home.current,
      text: first.current,
      label,
      placeholder,
      help: t("desk.editorHelp"),
      host: () => host.current,
    });
    view.current = made;
    return () => made.destroy();
  }, [label, placeholder, t]);

  useEffect(() => {
    const editor = view.current;
    const old = editor?.state.doc.toString();
    if (editor && old !== value) {
      editor.dispatch({ changes: { from: 0, to: old?.length ?? 0, insert: value } });
    }
    first.current = value;
  }, [value]);

  return <div ref={home} className="editor" />;
}

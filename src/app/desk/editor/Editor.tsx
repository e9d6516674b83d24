import type { EditorView } from "@codemirror/view";
import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { schemaOptions } from "../../data/schema.ts";
import { useWords } from "../../i18n/use-words.ts";
import { type EditorHost, makeEditor } from "./make-editor.ts";

interface Props {
  label: string;
  placeholder: string;
  value: string;
  change(value: string): void;
  /** The names of the question's parameters. */
  params: readonly string[];
  run(): void;
}

/** The Cypher of a question, with its words coloured, completed and checked as one writes. */
export default function Editor(props: Props) {
  const { t } = useWords();
  const { label, placeholder, value } = props;
  const home = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView>(null);
  const client = useQueryClient();
  const host = useRef<EditorHost>(null);
  host.current = { ...props, schema: () => client.ensureQueryData(schemaOptions) };
  const first = useRef(value);

  useEffect(() => {
    if (!home.current) return;
    const made = makeEditor({
      parent: home.current,
      text: first.current,
      label,
      placeholder,
      help: t("desk.editorHelp"),
      host,
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

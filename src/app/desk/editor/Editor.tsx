import type { EditorView } from "@codemirror/view";
import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { schemaOptions } from "../../data/schema.ts";
import { useWords } from "../../i18n/use-words.ts";
import { useUi } from "../../state/ui.ts";
import { EditorTools } from "./EditorTools.tsx";
import { type Formatted, format } from "./format/format.ts";
import type { History } from "./history.ts";
import { byPage, type EditorHost, makeEditor } from "./make-editor.ts";
import type { PlanDoor } from "./plan/PlanPanel.tsx";
import { useProblemText } from "./use-problem-text.ts";

interface Props {
  label: string;
  placeholder: string;
  value: string;
  change(value: string): void;
  /** The names of the question's parameters. */
  params: readonly string[];
  run(): void;
  history: History;
  plan: PlanDoor;
}

/** The Cypher of a question, with its words coloured, completed and checked as one writes. */
export default function Editor(props: Props) {
  const { t } = useWords();
  const { label, placeholder, value, history, plan } = props;
  const tell = useProblemText();
  const announce = useUi((ui) => ui.announce);
  const home = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView>(null);
  const client = useQueryClient();
  const host = useRef<EditorHost>(null);
  const first = useRef(value);
  // What could not be laid out, and the text that it is said of.
  const [formatted, setFormatted] = useState<{ of: string; was: Formatted } | null>(null);

  const layOut = async () => {
    if (!view.current) return;
    const was = await format(view.current);
    setFormatted({ of: view.current.state.doc.toString(), was });
    if (was.outcome === "done" || was.outcome === "same") announce(t(`desk.format.${was.outcome}`));
  };
  host.current = {
    ...props,
    format: () => void layOut(),
    walk: (by) => history.go(history.at + (by === "older" ? 1 : -1)),
    tell,
    nameOf: (snippet) => t(`desk.snippet.${snippet}`),
    schema: () => client.ensureQueryData(schemaOptions),
  };

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
      editor.dispatch({
        changes: { from: 0, to: old?.length ?? 0, insert: value },
        selection: { anchor: value.length },
        annotations: byPage.of(true),
      });
    }
    first.current = value;
  }, [value]);

  return (
    <div className="editor-box">
      <div ref={home} className="editor" />
      <EditorTools
        isEmpty={value.trim() === ""}
        format={() => void layOut()}
        formatted={formatted?.of === value ? formatted.was : null}
        history={history}
        plan={plan}
      />
    </div>
  );
}

import { useEffect, useState } from "react";
import { useWords } from "../../i18n/use-words.ts";
import type { FieldProps } from "./ParamField.tsx";

/** What is no JSON is a text, so that most need no quotation marks. */
function valueIn(text: string): unknown {
  if (text.trim() === "") return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

const textOf = (value: unknown): string => {
  if (value === undefined) return "";
  const isPlain = typeof value === "string" && valueIn(value) === value;
  return isPlain ? value : JSON.stringify(value);
};

/** A parameter of which only the name is known: a text, a number, or any JSON. */
export function FreeField({ id, value, describedBy, change }: Omit<FieldProps, "param">) {
  const { t } = useWords();
  const [text, setText] = useState(() => textOf(value));
  useEffect(() => {
    setText((old) =>
      JSON.stringify(valueIn(old)) === JSON.stringify(value) ? old : textOf(value),
    );
  }, [value]);
  return (
    <input
      id={id}
      className="input mono"
      type="text"
      autoComplete="off"
      spellCheck={false}
      placeholder={t("desk.example.free")}
      value={text}
      aria-describedby={describedBy}
      aria-invalid={describedBy !== undefined}
      onChange={({ target }) => {
        setText(target.value);
        change(valueIn(target.value));
      }}
    />
  );
}

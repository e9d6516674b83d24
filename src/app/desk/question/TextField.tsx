import { useWords } from "../../i18n/use-words.ts";
import type { FieldProps } from "./ParamField.tsx";

/** Types of which an example says what to write. */
const SHOWN = ["date", "year", "int", "float", "field"] as const;

/** A text, a number or a date, written; the default stands in it until something else does. */
export function TextField({ id, param, value, describedBy, change }: FieldProps) {
  const { t } = useWords();
  const isNumber = param.type === "int" || param.type === "float" || param.type === "year";
  const example = SHOWN.find((type) => type === param.type);
  const shown = Array.isArray(value) ? value.join("; ") : (value ?? param.default ?? "");
  return (
    <input
      id={id}
      className="input"
      type="text"
      inputMode={param.list ? "text" : isNumber ? "decimal" : "text"}
      autoComplete="off"
      placeholder={example ? t(`desk.example.${example}`) : undefined}
      value={String(shown)}
      aria-describedby={describedBy}
      aria-invalid={describedBy !== undefined}
      onChange={({ target }) => change(target.value)}
    />
  );
}

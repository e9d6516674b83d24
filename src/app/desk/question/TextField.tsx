import { today } from "../../data/use-answer.ts";
import { useWords } from "../../i18n/use-words.ts";
import type { FieldProps } from "./ParamField.tsx";

/** Types of which an example says what to write. */
const SHOWN = ["date", "year", "int", "float", "field"] as const;

/** The default in no language's words: `today` is the day, or the year, that it stands for. */
function writtenOut({ type, default: given = "" }: FieldProps["param"]): string {
  if (given !== "today") return given;
  return type === "year" ? today().slice(0, 4) : today();
}

/** A text, a number or a date, written; the default stands in it until something else does. */
export function TextField({ id, param, value, describedBy, change }: FieldProps) {
  const { t } = useWords();
  const isNumber = param.type === "int" || param.type === "float" || param.type === "year";
  const example = SHOWN.find((type) => type === param.type);
  const shown = Array.isArray(value) ? value.join("; ") : (value ?? writtenOut(param));
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

import { useState } from "react";
import { useWords } from "../../i18n/use-words.ts";
import type { Draft, Field } from "./draft.ts";
import { ParamField } from "./ParamField.tsx";

/** Fewer that are not set are shown like the others. */
const WORTH_FOLDING = 3;

interface Props {
  draft: Draft;
  fields: readonly Field[];
  wrong: ReadonlyMap<string, "needed" | "type">;
  change(draft: Draft): void;
}

/** The parameters of a question as a form. The many that the app's own questions leave unset are folded away. */
export function QuestionFields({ draft, fields, wrong, change }: Props) {
  const { t } = useWords();
  const [all, setAll] = useState(false);
  const { saved, filled } = draft;
  const unset = fields.filter(({ name, param }) => !param && filled[name] === null);
  const folds = unset.length >= WORTH_FOLDING && !all;
  const shown = folds ? fields.filter((field) => !unset.includes(field)) : fields;
  return (
    <>
      {shown.length > 0 && (
        <div className="question-fields">
          {shown.map((field) => (
            <ParamField
              key={`${saved?.name} ${field.name}`}
              field={field}
              filled={filled}
              wrong={wrong.get(field.name)}
              change={(value) => change({ ...draft, filled: { ...filled, [field.name]: value } })}
            />
          ))}
        </div>
      )}
      {folds && (
        <button type="button" className="quiet" aria-expanded={false} onClick={() => setAll(true)}>
          {t("desk.unset", { count: unset.length })}
        </button>
      )}
    </>
  );
}

import { ToggleButton } from "react-aria-components";
import { useWords } from "../../i18n/use-words.ts";
import { listOf } from "./draft.ts";
import type { FieldProps } from "./ParamField.tsx";
import type { Choice } from "./use-suggestions.ts";

/** More than these stand in a list that opens rather than side by side. */
const FEW = 6;

/** One of a known list of values, or several of them. */
export function ChoiceField({
  id,
  label,
  param,
  value,
  choices,
  describedBy,
  change,
}: FieldProps & { choices: readonly Choice[] }) {
  const { t } = useWords();
  const chosen = listOf(value ?? param.default);
  const labelOf = (one: string) => choices.find((choice) => choice.value === one)?.label ?? one;
  const toggle = (one: string) =>
    change(chosen.includes(one) ? chosen.filter((other) => other !== one) : [...chosen, one]);
  if (param.list && choices.length <= FEW) {
    return (
      <fieldset id={id} aria-labelledby={`${id}-label`} className="choices">
        {choices.map((choice) => (
          <ToggleButton
            key={choice.value}
            className="toggle"
            isSelected={chosen.includes(choice.value)}
            onChange={() => toggle(choice.value)}
          >
            {choice.label}
          </ToggleButton>
        ))}
      </fieldset>
    );
  }
  return (
    <>
      {param.list && <Chips ids={chosen} nameOf={labelOf} remove={toggle} />}
      <select
        id={id}
        className="input"
        aria-describedby={describedBy}
        aria-invalid={describedBy !== undefined}
        value={param.list ? "" : (chosen[0] ?? "")}
        onChange={({ target }) => (param.list ? toggle(target.value) : change(target.value))}
      >
        <option value="">{param.list ? t("desk.add", { label }) : t("desk.any")}</option>
        {choices
          .filter((choice) => !param.list || !chosen.includes(choice.value))
          .map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.label}
            </option>
          ))}
      </select>
    </>
  );
}

interface ChipsProps {
  ids: readonly string[];
  nameOf(id: string): React.ReactNode;
  remove(id: string): void;
}

/** What has been chosen for a list, each to be taken out again. */
export function Chips({ ids, nameOf, remove }: ChipsProps) {
  const { t } = useWords();
  if (ids.length === 0) return null;
  return (
    <ul className="chips">
      {ids.map((id) => (
        <li key={id} className="chip">
          <span>{nameOf(id)}</span>
          <button type="button" aria-label={t("desk.takeOut")} onClick={() => remove(id)}>
            ×
          </button>
        </li>
      ))}
    </ul>
  );
}

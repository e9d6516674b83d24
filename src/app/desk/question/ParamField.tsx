import { useId } from "react";
import type { NodeKind } from "../../../model/kinds.ts";
import { TIE_KINDS } from "../../../model/kinds.ts";
import type { Param } from "../../../model/query-params.ts";
import { useWords } from "../../i18n/use-words.ts";
import type { Filled } from "../../state/address.ts";
import { useLocal } from "../use-local.ts";
import { ChoiceField } from "./ChoiceField.tsx";
import { type Field, isEmpty } from "./draft.ts";
import { FreeField } from "./FreeField.tsx";
import { NodeField } from "./NodeField.tsx";
import { TextField } from "./TextField.tsx";
import { useSuggestions } from "./use-suggestions.ts";

export interface FieldProps {
  id: string;
  label: string;
  param: Param;
  value: unknown;
  /** The id of what says how it is wrong, if it is. */
  describedBy: string | undefined;
  change(value: unknown): void;
}

const KINDS: Partial<Record<Param["type"], readonly NodeKind[]>> = {
  city: ["city", "region"],
  country: ["country"],
  official: ["official"],
  event: ["event"],
};

/** The one field for a typed parameter: a list of what is known, a search, or a line to write on. */
function Typed(props: FieldProps & { filled: Filled }) {
  const { t, word } = useWords();
  const { param, filled } = props;
  const suggested = useSuggestions(param, filled);
  if (suggested && suggested.length > 0) return <ChoiceField {...props} choices={suggested} />;
  const kinds = KINDS[param.type];
  if (kinds) return <NodeField {...props} kinds={kinds} />;
  if (param.type === "kind") {
    const choices = TIE_KINDS.map((value) => ({ value, label: word("tie", value) }));
    return <ChoiceField {...props} choices={choices} />;
  }
  if (param.type === "enum") {
    const choices = param.values.map((value) => ({ value, label: value.replaceAll("_", " ") }));
    return <ChoiceField {...props} choices={choices} />;
  }
  if (param.type === "boolean") {
    const choices = [
      { value: "yes", label: t("desk.yes") },
      { value: "no", label: t("desk.no") },
    ];
    const given = props.value ?? param.default;
    const shown = { true: "yes", false: "no" }[String(given)] ?? given;
    return <ChoiceField {...props} value={shown} choices={choices} />;
  }
  return <TextField {...props} />;
}

interface Props {
  field: Field;
  filled: Filled;
  wrong: "needed" | "type" | undefined;
  change(value: unknown): void;
}

/** A parameter with its name, its field, and what is wrong with what stands in it. */
export function ParamField({ field: { name, param }, filled, wrong, change }: Props) {
  const { t } = useWords();
  const local = useLocal();
  const id = useId();
  const troubleId = `${id}-trouble`;
  const label = (param && local(param.label)) || name;
  const isOptional = param && !param.required && isEmpty(param.default);
  const shared = {
    id,
    label,
    value: filled[name],
    describedBy: wrong ? troubleId : undefined,
    change,
  };
  return (
    <div className="field" data-wrong={wrong !== undefined || undefined}>
      <label htmlFor={id} id={`${id}-label`} className="field-label">
        {label}
        {isOptional && <span className="field-optional"> {t("desk.optional")}</span>}
      </label>
      {param ? <Typed {...shared} param={param} filled={filled} /> : <FreeField {...shared} />}
      {wrong && (
        <p id={troubleId} className="field-trouble">
          {wrong === "needed" ? t("desk.wrong.needed") : t(`desk.wrong.${param?.type ?? "text"}`)}
        </p>
      )}
    </div>
  );
}

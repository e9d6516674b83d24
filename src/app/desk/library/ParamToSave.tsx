import { useId } from "react";
import { PARAM_TYPES, type ParamType } from "../../../model/query-params.ts";
import { today } from "../../data/use-answer.ts";
import { useWords } from "../../i18n/use-words.ts";
import type { Filled } from "../../state/address.ts";
import { ParamField } from "../question/ParamField.tsx";
import { useLocal } from "../use-local.ts";
import {
  type ParamDraft,
  paramOf,
  proposalFor,
  withList,
  withoutDefault,
  withType,
} from "./param-drafts.ts";

interface Props {
  param: ParamDraft;
  filled: Filled;
  wrong: "values" | "default" | undefined;
  change(param: ParamDraft): void;
}

/** One parameter: what it is called, what it may be, and what it is until something is filled in. */
export function ParamToSave({ param: draft, filled, wrong, change }: Props) {
  const { t, lang } = useWords();
  const local = useLocal();
  const id = useId();
  const { name, declared, type, list, required } = draft;
  const put = (more: Partial<ParamDraft>) => change({ ...draft, ...more });
  const param = paramOf(draft, lang);
  const proposal = proposalFor(param, filled[name], today());
  const takesToday = type === "date" || type === "year";
  return (
    // What is there already is as its author wanted it; what is new waits to be described.
    <details className="param-to-save" open={!declared}>
      <summary>
        <code>${name}</code>
        <span className="param-told">
          {t(`desk.type.${type}`)}
          {list && ` · ${t("desk.several")}`}
          {required && ` · ${t("desk.mustBeFilled")}`}
        </span>
      </summary>
      <fieldset aria-label={`$${name}`}>
        <label className="field">
          <span className="field-label">{t("desk.paramLabel")}</span>
          <input
            className="input"
            maxLength={300}
            placeholder={(declared && local(declared.label)) || name}
            value={draft.label}
            onChange={({ target }) => put({ label: target.value })}
          />
        </label>
        <label className="field">
          <span className="field-label">{t("desk.paramType")}</span>
          <select
            className="input"
            value={type}
            onChange={({ target }) => change(withType(draft, target.value as ParamType))}
          >
            {PARAM_TYPES.map((one) => (
              <option key={one} value={one}>
                {t(`desk.type.${one}`)}
              </option>
            ))}
          </select>
        </label>
        <div className="param-checks">
          <label>
            <input
              type="checkbox"
              checked={list}
              onChange={({ target }) => change(withList(draft, target.checked))}
            />
            {t("desk.several")}
          </label>
          <label>
            <input
              type="checkbox"
              checked={required}
              onChange={({ target }) => put({ required: target.checked })}
            />
            {t("desk.mustBeFilled")}
          </label>
        </div>
        {type === "enum" && (
          <div className="field whole" data-wrong={wrong === "values" || undefined}>
            <label htmlFor={`${id}-values`} className="field-label">
              {t("desk.paramValues")}
            </label>
            <input
              id={`${id}-values`}
              className="input"
              value={draft.values}
              aria-invalid={wrong === "values"}
              aria-describedby={wrong === "values" ? `${id}-trouble` : undefined}
              onChange={({ target }) => put({ values: target.value })}
            />
            {wrong === "values" && (
              <p id={`${id}-trouble`} className="field-trouble">
                {t("desk.wrong.values")}
              </p>
            )}
          </div>
        )}
        <div
          className="param-default"
          onInput={({ currentTarget }) =>
            requestAnimationFrame(() => currentTarget.scrollIntoView({ block: "nearest" }))
          }
        >
          <ParamField
            key={`${type} ${list}`}
            field={{
              name,
              param: { ...withoutDefault(param), label: { [lang]: t("desk.paramDefault") } },
            }}
            filled={{ ...filled, [name]: draft.default }}
            wrong={wrong === "default" ? "type" : undefined}
            change={(value) => put({ default: value })}
          />
          {takesToday && <p className="hint">{t("desk.todayHint")}</p>}
          {proposal !== undefined && (
            <button
              type="button"
              className="field-clear"
              onClick={() => put({ default: proposal })}
            >
              {t("desk.useFilled")}
            </button>
          )}
        </div>
      </fieldset>
    </details>
  );
}

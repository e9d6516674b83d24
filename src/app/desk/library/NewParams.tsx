import { PARAM_TYPES, type ParamType } from "../../../model/query-params.ts";
import { useWords } from "../../i18n/use-words.ts";
import type { Field } from "../question/draft.ts";
import type { Kinds } from "./to-save.ts";

/** Types that need nothing more said of them. */
const TYPES = PARAM_TYPES.filter((type) => type !== "enum");

interface Props {
  fields: readonly Field[];
  kinds: Kinds;
  change(kinds: Kinds): void;
}

/** What a question's new parameters may be, so that whoever runs it is given the right field. */
export function NewParams({ fields, kinds, change }: Props) {
  const { t } = useWords();
  if (fields.length === 0) return null;
  return (
    <fieldset className="new-params">
      <legend className="field-label">{t("desk.params")}</legend>
      {fields.map(({ name }) => {
        const { type = "text", list = false } = kinds[name] ?? {};
        const put = (more: Partial<Kinds[string]>) =>
          change({ ...kinds, [name]: { type, list, ...more } });
        return (
          <div key={name} className="new-param">
            <code>${name}</code>
            <select
              className="input"
              aria-label={t("desk.typeOf", { name })}
              value={type}
              onChange={({ target }) => put({ type: target.value as ParamType })}
            >
              {TYPES.map((one) => (
                <option key={one} value={one}>
                  {t(`desk.type.${one}`)}
                </option>
              ))}
            </select>
            <label className="check-line">
              <input
                type="checkbox"
                checked={list}
                onChange={({ target }) => put({ list: target.checked })}
              />
              {t("desk.several")}
            </label>
          </div>
        );
      })}
    </fieldset>
  );
}

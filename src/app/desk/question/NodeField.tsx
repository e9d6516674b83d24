import type { NodeKind } from "../../../model/kinds.ts";
import { useNode } from "../../data/use-node.ts";
import { useWords } from "../../i18n/use-words.ts";
import { CityPicker } from "../../panel/search/CityPicker.tsx";
import { Chips } from "./ChoiceField.tsx";
import { isEmpty, listOf } from "./draft.ts";
import type { FieldProps } from "./ParamField.tsx";

/** What an id is called: a country by its code in the user's language, anything else by asking. */
function useNodeNames(id: string | null, isCountry: boolean): string | undefined {
  const { country } = useWords();
  const { data, isError } = useNode(isCountry ? null : id);
  if (id === null) return undefined;
  return isCountry ? country(id) : (data?.node.name ?? (isError ? id : "…"));
}

function Name({ id, isCountry }: { id: string; isCountry: boolean }) {
  return useNodeNames(id, isCountry);
}

/** A place, a country, an official or an event, found by any of its names. */
export function NodeField({
  label,
  param,
  value,
  kinds,
  change,
}: FieldProps & { kinds: readonly NodeKind[] }) {
  const { t } = useWords();
  const isCountry = param.type === "country";
  const given = value ?? param.default;
  const ids = param.list ? listOf(given) : isEmpty(given) ? [] : [String(given)];
  const one = param.list ? null : (ids[0] ?? null);
  const name = useNodeNames(one, isCountry);
  return (
    <div className="node-field">
      {param.list && (
        <Chips
          ids={ids}
          nameOf={(id) => <Name id={id} isCountry={isCountry} />}
          remove={(id) => change(ids.filter((other) => other !== id))}
        />
      )}
      <CityPicker
        label={label}
        chosen={name ?? ""}
        only={kinds}
        onPick={(node) =>
          change(param.list ? [...ids.filter((id) => id !== node.id), node.id] : node.id)
        }
      />
      {one !== null && (
        <button type="button" className="field-clear" onClick={() => change(undefined)}>
          {t("desk.clear", { label })}
        </button>
      )}
    </div>
  );
}

import { useWords } from "../../i18n/use-words.ts";
import type { Filled } from "../../state/address.ts";
import { ParamToSave } from "./ParamToSave.tsx";
import type { ParamDraft } from "./param-drafts.ts";
import type { WrongParams } from "./to-save.ts";
import "../../styles/desk-params.css";

interface Props {
  params: readonly ParamDraft[];
  /** What stands in the question's form. */
  filled: Filled;
  wrong: WrongParams;
  change(params: readonly ParamDraft[]): void;
}

/** What a question's parameters are, so that whoever runs it is given the right fields. */
export function ParamsToSave({ params, filled, wrong, change }: Props) {
  const { t } = useWords();
  if (params.length === 0) return null;
  return (
    <div className="params-to-save">
      <h3 className="field-label">{t("desk.params")}</h3>
      {params.map((param, at) => (
        <ParamToSave
          key={param.name}
          param={param}
          filled={filled}
          wrong={wrong.get(param.name)}
          change={(next) => change(params.with(at, next))}
        />
      ))}
    </div>
  );
}

import { type Ref, useEffect, useId, useState } from "react";
import type { GraphNode } from "../../../model/graph.ts";
import { useSearch } from "../../data/use-search.ts";
import { useWords } from "../../i18n/use-words.ts";
import { useUi } from "../../state/ui.ts";
import { Icon } from "../parts/icons.tsx";
import { useErrorText } from "../parts/Trouble.tsx";
import { Hit } from "./Hit.tsx";
import { useCombobox } from "./use-combobox.ts";
import { useDebounced } from "./use-debounced.ts";

const REST_MS = 80;

interface Props {
  label: string;
  /** Shown above the field; otherwise the label stands in it. */
  showLabel?: boolean;
  /** The name that stands in the field until something is typed. */
  chosen?: string | undefined;
  /** Kinds that can be picked; all where it is absent. */
  only?: readonly GraphNode["kind"][];
  inputRef?: Ref<HTMLInputElement>;
  onPick(node: GraphNode): void;
}

/** Searches all names in all spellings as one types; arrow keys, Enter for the first, Escape. */
export function CityPicker({ label, showLabel, chosen, only, inputRef, onPick }: Props) {
  const { t } = useWords();
  const sayError = useErrorText();
  const announce = useUi((ui) => ui.announce);
  const inputId = useId();
  const [text, setText] = useState<string | null>(null);
  const asked = useDebounced(text ?? "", REST_MS);
  const { data, isFetching, isError, error, isPlaceholderData } = useSearch(asked);
  const hits = (asked.trim() ? (data?.hits ?? []) : []).filter(
    ({ node }) => !only || only.includes(node.kind),
  );
  const settled = asked === (text ?? "") && !isFetching && !isPlaceholderData;
  const box = useCombobox({
    items: hits,
    settled,
    onPick(hit) {
      setText(null);
      onPick(hit.node);
    },
    onEscape: () => {
      box.close();
      setText(null);
    },
  });
  const asks = text !== null && text.trim() !== "";
  const said =
    !asks || !settled || isError
      ? ""
      : hits.length > 0
        ? t("search.hits", { count: hits.length })
        : t("search.nothing", { text });
  useEffect(() => {
    if (said) announce(said);
  }, [said, announce]);
  return (
    <div className="picker">
      <label htmlFor={inputId} className={showLabel ? "picker-label" : "visually-hidden"}>
        {label}
      </label>
      <div className="picker-field">
        <Icon name="search" />
        <input
          id={inputId}
          ref={inputRef}
          type="text"
          inputMode="search"
          enterKeyHint="search"
          placeholder={showLabel ? t("search.label") : label}
          value={text ?? chosen ?? ""}
          onChange={(event) => {
            setText(event.target.value);
            box.typed();
          }}
          onFocus={(event) => event.target.select()}
          onBlur={() => {
            box.close();
            setText(null);
          }}
          {...box.inputProps}
        />
        {isFetching && asks && <span className="spinner" aria-hidden="true" />}
      </div>
      <div className="picker-drop" hidden={!box.isOpen || !asks}>
        <ul {...box.listProps} aria-label={label}>
          {hits.map((hit, i) => (
            <li key={hit.node.id} className="hit" {...box.optionProps(i)}>
              <Hit hit={hit} />
            </li>
          ))}
        </ul>
        {hits.length === 0 && (
          <div className="picker-empty">
            {isError ? (
              <>
                <p>{t("search.failed")}</p>
                <p className="hint">{sayError(error)}</p>
              </>
            ) : settled ? (
              <>
                <p>{t("search.nothing", { text })}</p>
                <p className="hint">{t("search.nothingHint")}</p>
              </>
            ) : (
              <p className="hint">{t("search.loading")}</p>
            )}
          </div>
        )}
      </div>
    </div>
  );
}

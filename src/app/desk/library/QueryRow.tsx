import type { SavedQuery } from "../../../model/query-file.ts";
import { useWords } from "../../i18n/use-words.ts";
import { useKept } from "../kept.ts";
import { useLocal } from "../use-local.ts";

interface Props {
  query: SavedQuery;
  isOpen: boolean;
  open(): void;
}

/** A saved query in the list, and whether it is a favourite. */
export function QueryRow({ query, isOpen, open }: Props) {
  const { t } = useWords();
  const local = useLocal();
  const isFavourite = useKept((kept) => kept.favourites.includes(query.name));
  const toggle = useKept((kept) => kept.toggleFavourite);
  const title = local(query.title);
  return (
    <li className="query-line">
      <button type="button" className="query-row" aria-current={isOpen} onClick={open}>
        {title}
      </button>
      <button
        type="button"
        className="star"
        aria-pressed={isFavourite}
        aria-label={t("desk.favourite", { title })}
        onClick={() => toggle(query.name)}
      >
        <svg viewBox="0 0 20 20" aria-hidden="true" focusable="false">
          <path d="M10 3l2.100 4.600 5 .6-3.700 3.400 1 4.900L10 14l-4.400 2.500 1-4.900L2.900 8.200l5-.6z" />
        </svg>
      </button>
    </li>
  );
}

import { useId, useMemo, useState } from "react";
import { ToggleButton } from "react-aria-components";
import { fold } from "../../../model/fold.ts";
import type { QueryLibrary, SavedQuery } from "../../../model/query-file.ts";
import { useWords } from "../../i18n/use-words.ts";
import { Trouble } from "../../panel/parts/Trouble.tsx";
import { unpackAsk } from "../../state/packed.ts";
import { useActs, useView } from "../../state/view.ts";
import { useKept } from "../kept.ts";
import { useLocal } from "../use-local.ts";
import { LibraryFoot } from "./LibraryFoot.tsx";
import { QueryRow } from "./QueryRow.tsx";

/** Queries that only propose values for others' forms. */
const OPTIONS = "options";
const MOST_ASKED = 5;

interface Props {
  library: QueryLibrary | undefined;
  error: Error | null;
}

/** The saved queries: found by a word or a tag, the favourite and the latest ones first. */
export function LibraryList({ library, error }: Props) {
  const { t, word } = useWords();
  const local = useLocal();
  const { q, ask: packed } = useView();
  const { ask, question } = useActs();
  const { favourites, recent, asked } = useKept();
  const [text, setText] = useState("");
  const [tag, setTag] = useState<string | null>(null);
  // Where there is little room the list is out of the way while a query is on the desk.
  const [isOpen, setOpen] = useState(false);
  const listId = useId();

  const queries = useMemo(
    () => (library?.queries ?? []).filter(({ tags }) => !tags.includes(OPTIONS)),
    [library],
  );
  const tags = useMemo(() => {
    const counts = new Map<string, number>();
    for (const one of queries.flatMap((query) => query.tags)) {
      counts.set(one, (counts.get(one) ?? 0) + 1);
    }
    return [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).map(([one]) => one);
  }, [queries]);

  const sought = fold(text);
  const found = queries.filter(
    (query) =>
      (tag === null || query.tags.includes(tag)) &&
      fold(
        `${query.name} ${local(query.title)} ${local(query.about)} ${query.tags.map((one) => word("tag", one)).join(" ")}`,
      ).includes(sought),
  );
  const named = (names: readonly string[]) =>
    names.flatMap((name) => queries.find((query) => query.name === name) ?? []);
  const isWhole = sought === "" && tag === null;
  const groups: [title: string, queries: SavedQuery[]][] = isWhole
    ? [
        [t("desk.favourites"), named(favourites)],
        [t("desk.recent"), named(recent)],
        [t("desk.yours"), found.filter(({ origin }) => origin === "own")],
        [t("desk.shipped"), found.filter(({ origin }) => origin === "shipped")],
      ]
    : [[t("desk.found", { count: found.length }), found]];
  const open = (name: string) => {
    setOpen(false);
    question({ q: name, ask: null, p: {}, view: null });
  };
  return (
    <nav className="library" aria-label={t("desk.library")} data-open={isOpen || undefined}>
      <button
        type="button"
        className="library-toggle"
        aria-expanded={isOpen}
        aria-controls={listId}
        onClick={() => setOpen(!isOpen)}
      >
        {t("desk.library")}
      </button>
      <div id={listId} className="library-body">
        <div className="library-search">
          <input
            className="input"
            type="search"
            aria-label={t("desk.searchLibrary")}
            placeholder={t("desk.searchLibrary")}
            value={text}
            onChange={({ target }) => setText(target.value)}
          />
          <fieldset className="library-tags" aria-label={t("desk.tags")}>
            {tags.map((one) => (
              <ToggleButton
                key={one}
                className="tag"
                isSelected={tag === one}
                onChange={(isSelected) => setTag(isSelected ? one : null)}
              >
                {word("tag", one)}
              </ToggleButton>
            ))}
          </fieldset>
        </div>
        <div className="library-list">
          <button
            type="button"
            className="library-new"
            aria-current={q === null}
            onClick={() => {
              setOpen(false);
              ask("");
            }}
          >
            {t("desk.free")}
          </button>
          {error && <Trouble error={error} />}
          {isWhole && asked.length > 0 && (
            <section>
              <h3>{t("desk.asked")}</h3>
              <ul>
                {asked.slice(0, MOST_ASKED).map((one) => (
                  <li key={one}>
                    <button
                      type="button"
                      className="query-row asked"
                      aria-current={q === null && packed === one}
                      onClick={() => {
                        setOpen(false);
                        ask(one);
                      }}
                    >
                      {unpackAsk(one).text.replaceAll(/\s+/g, " ")}
                    </button>
                  </li>
                ))}
              </ul>
            </section>
          )}
          {groups
            .filter(([, list]) => list.length > 0)
            .map(([title, list]) => (
              <section key={title}>
                <h3>{title}</h3>
                <ul>
                  {list.map((query) => (
                    <QueryRow
                      key={query.name}
                      query={query}
                      isOpen={query.name === q}
                      open={() => open(query.name)}
                    />
                  ))}
                </ul>
              </section>
            ))}
          {!isWhole && found.length === 0 && <p className="none">{t("desk.noneFound")}</p>}
        </div>
        <LibraryFoot library={library} />
      </div>
    </nav>
  );
}

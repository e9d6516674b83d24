import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { speak } from "../i18n/index.ts";
import { isLang, LANGUAGES } from "../i18n/languages.ts";
import { useWords } from "../i18n/use-words.ts";
import { useUi } from "../state/ui.ts";
import { useActs, useView } from "../state/view.ts";
import { IconButton } from "./parts/IconButton.tsx";
import { CityPicker } from "./search/CityPicker.tsx";
import { useSearchField } from "./search/search-field.ts";

function LanguageChoice() {
  const { t, i18n } = useTranslation();
  return (
    <span className="language" data-short={i18n.language.toUpperCase()}>
      <select
        aria-label={t("app.language")}
        value={i18n.language}
        onChange={({ target }) => isLang(target.value) && speak(target.value)}
      >
        {Object.entries(LANGUAGES).map(([code, name]) => (
          <option key={code} value={code} lang={code}>
            {name}
          </option>
        ))}
      </select>
    </span>
  );
}

const nightIsOn = (theme: string) =>
  theme === "dark" || (theme === "system" && matchMedia("(prefers-color-scheme: dark)").matches);

function ThemeSwitch() {
  const { t } = useWords();
  const { theme, setTheme } = useUi();
  const dark = nightIsOn(theme);
  return (
    <IconButton
      icon={dark ? "sun" : "moon"}
      label={dark ? t("app.toLight") : t("app.toDark")}
      onPress={() => setTheme(dark ? "light" : "dark")}
    />
  );
}

/** Two places and the tie between them. */
function Emblem() {
  return (
    <svg className="emblem" viewBox="0 0 28 28" aria-hidden="true" focusable="false">
      <path d="M7.500 18.500C9 9.500 14.500 6.500 20.500 8.500" />
      <circle cx="7" cy="20" r="4" />
      <circle cx="21.500" cy="8.500" r="2.750" />
    </svg>
  );
}

/** Brand, the one search field, the two questions that need no place first, language and theme. */
export function TopBar() {
  const { t } = useWords();
  const { select, expand, fly, findRoute, ask } = useActs();
  const { sel, from, to } = useView();
  const hasPanel = sel !== null || from !== null || to !== null;
  const field = useRef<HTMLInputElement>(null);
  const setField = useSearchField((state) => state.set);
  useEffect(() => {
    setField(field.current);
    return () => setField(null);
  }, [setField]);
  return (
    <header className="bar">
      {hasPanel && (
        <a className="skip" href="#panel">
          {t("app.skip")}
        </a>
      )}
      <a className="brand" href="/" aria-label={t("app.title")}>
        <Emblem />
        <span className="brand-name">{t("app.title")}</span>
      </a>
      <search className="bar-search">
        <CityPicker
          label={t("search.label")}
          inputRef={field}
          onPick={(node) => {
            select(node.id);
            expand(node.id);
            fly(node.id);
          }}
        />
      </search>
      <div className="bar-tools">
        <IconButton icon="route" label={t("doors.link")} onPress={() => findRoute("", "")} />
        <IconButton icon="ask" label={t("doors.ask")} onPress={() => ask("")} />
        <span className="bar-rule" aria-hidden="true" />
        <LanguageChoice />
        <ThemeSwitch />
      </div>
    </header>
  );
}

import { type ReactNode, useEffect, useRef } from "react";
import { useWords } from "../../i18n/use-words.ts";
import { IconButton } from "../parts/IconButton.tsx";
import { byKeyboard } from "../parts/modality.ts";

/** Titles with more letters than a place's name has are set smaller. */
const LONG = 36;

interface Props {
  /** A key that changes with what the panel shows. */
  about: string;
  swatch?: ReactNode;
  kind: ReactNode;
  title: ReactNode;
  close: { label: string; act(): void };
  children?: ReactNode;
}

/** What a panel is about. Focus comes here only where keys opened it. */
export function Head({ about, swatch, kind, title, close, children }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (byKeyboard()) heading.current?.focus({ preventScroll: true });
  }, [about]);
  const isLong = typeof title === "string" && title.length > LONG;
  return (
    <header className="head">
      <p className="head-kind">
        {swatch}
        {kind}
      </p>
      <IconButton
        icon="close"
        label={close.label}
        keys="Esc"
        placement="left"
        onPress={close.act}
      />
      <h2 ref={heading} tabIndex={-1} className={isLong ? "head-title long" : "head-title"}>
        {title}
      </h2>
      {children}
    </header>
  );
}

/** Other names, folded until they are asked for. */
export function OtherNames({ names }: { names: readonly string[] }) {
  const { t, number } = useWords();
  if (names.length === 0) return null;
  return (
    <details className="names">
      <summary>
        {t("panel.also")} <span className="count">{number(names.length)}</span>
      </summary>
      <p>{names.join(" · ")}</p>
    </details>
  );
}

import { type ReactNode, useId } from "react";
import { useWords } from "../../i18n/use-words.ts";

interface Props {
  title: string;
  count?: number;
  children: ReactNode;
}

/** A titled part of a panel, with how many things are in it. */
export function Section({ title, count, children }: Props) {
  const { number } = useWords();
  const id = useId();
  return (
    <section className="section" aria-labelledby={id}>
      <h3 id={id} className="section-title">
        {title} {count !== undefined && <span className="count">{number(count)}</span>}
      </h3>
      {children}
    </section>
  );
}

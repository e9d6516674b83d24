import { LINK_TYPES, NODE_KINDS, TIE_KINDS } from "../../../model/kinds.ts";
import type { LegendCount } from "../../canvas/counts.ts";
import { countryHue, OTHER_HUE } from "../../canvas/palette.ts";
import { useWords } from "../../i18n/use-words.ts";
import { ConflictSign } from "../parts/Mark.tsx";
import { HueSwatch, LineSwatch, NodeSwatch } from "../parts/Swatch.tsx";

const MARKS = ["conflict", "ended", "announced", "oneSided"] as const;

const pick = <T extends string>(list: readonly T[], value: string): T | undefined =>
  list.find((one) => one === value);

function Swatch({ entry: { group }, value }: { entry: LegendCount; value: string }) {
  if (group === "node") return <NodeSwatch kind={pick(NODE_KINDS, value) ?? "city"} />;
  if (group === "tie") return <LineSwatch kind={value} />;
  if (group === "link") return <LineSwatch />;
  if (group === "country") {
    return <HueSwatch hue={value === "other" ? OTHER_HUE : countryHue(value)} />;
  }
  if (value === "conflict") return <ConflictSign />;
  return (
    <LineSwatch kind="partnership" ended={value === "ended"} oneSided={value === "oneSided"} />
  );
}

function useEntryName() {
  const { t, word, country } = useWords();
  return ({ group }: LegendCount, value: string): string => {
    const mark = pick(MARKS, value);
    if (group === "mark" && mark) return t(`mark.${mark}`);
    if (group === "node") return word("nodes", value);
    if (group === "tie") return pick(TIE_KINDS, value) ? word("tie", value) : value;
    if (group === "link") return pick(LINK_TYPES, value) ? word("link", value) : value;
    return value === "other" ? t("legend.other") : country(value);
  };
}

interface Props {
  entry: LegendCount;
  toggle(key: string): void;
}

/** Swatch, word and count; pressed means that it is shown. */
export function LegendRow({ entry, toggle }: Props) {
  const { number } = useWords();
  const nameOf = useEntryName();
  const value = entry.key.slice(entry.key.indexOf(":") + 1);
  return (
    <li>
      <button
        type="button"
        className="legend-row"
        aria-pressed={!entry.hidden}
        onClick={() => toggle(entry.key)}
      >
        <Swatch entry={entry} value={value} />
        <span className="legend-name">{nameOf(entry, value)}</span>
        <span className="count">{number(entry.count)}</span>
      </button>
    </li>
  );
}

import { useId, useState } from "react";
import type { LegendCount } from "../../canvas/counts.ts";
import { useWords } from "../../i18n/use-words.ts";
import { Icon } from "../parts/icons.tsx";
import { LegendRow } from "./LegendRow.tsx";

const GROUPS = [
  { group: "node", title: "legend.nodes" },
  { group: "tie", title: "legend.ties" },
  { group: "link", title: "legend.links" },
  { group: "mark", title: "legend.marks" },
  { group: "country", title: "legend.countries" },
] as const;

const PLACES = new Set(["node:city", "node:region"]);

interface Props {
  counts: readonly LegendCount[];
  nodes: number;
  edges: number;
  toggle(key: string): void;
  /** Opens the Cypher behind the picture, where it has one of its own. */
  show?: (() => void) | undefined;
}

const isPhone = () => matchMedia("(max-width: 640px)").matches;

/** The legend lists what is present and nothing else; on a phone it opens when asked. */
export function LegendView({ counts, nodes, edges, toggle, show }: Props) {
  const { t } = useWords();
  const [isOpen, setOpen] = useState(() => !isPhone());
  const id = useId();
  if (counts.length === 0) return null;
  const onlyPlaces = counts.every(({ group, key }) => group !== "node" || PLACES.has(key));
  const onlyTies = counts.every(({ group }) => group !== "link");
  return (
    <section className="legend" aria-label={t("legend.title")}>
      <button
        type="button"
        className="legend-head"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
      >
        {t("legend.title")}
        <span className="count">
          {t("legend.shown", {
            nodes: t(onlyPlaces ? "legend.placesShown" : "legend.pointsShown", { count: nodes }),
            edges: t(onlyTies ? "legend.tiesShown" : "legend.linksShown", { count: edges }),
          })}
        </span>
        <Icon name="down" />
      </button>
      <div id={id} className="legend-body" hidden={!isOpen}>
        {GROUPS.map(({ group, title }) => {
          const entries = counts.filter((entry) => entry.group === group);
          if (entries.length === 0) return null;
          return (
            <div key={group} className="legend-group">
              <h3>{t(title)}</h3>
              <ul>
                {entries.map((entry) => (
                  <LegendRow key={entry.key} entry={entry} toggle={toggle} />
                ))}
              </ul>
            </div>
          );
        })}
        {show && (
          <button type="button" className="quiet legend-foot" onClick={show}>
            <Icon name="ask" />
            {t("legend.showCypher")}
          </button>
        )}
      </div>
    </section>
  );
}

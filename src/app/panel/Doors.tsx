import { useWords } from "../i18n/use-words.ts";
import { useActs, useView } from "../state/view.ts";
import { Icon, type IconName } from "./parts/icons.tsx";
import { useSearchField } from "./search/search-field.ts";

interface DoorProps {
  icon: IconName;
  name: string;
  hint: string;
  onOpen(): void;
}

function Door({ icon, name, hint, onOpen }: DoorProps) {
  return (
    <li>
      <button type="button" className="door" onClick={onOpen}>
        <Icon name={icon} />
        <span className="door-name">{name}</span>
        <span className="door-hint">{hint}</span>
      </button>
    </li>
  );
}

/** The first minute: three things that one can do here. Gone once one of them is done. */
export function Doors() {
  const { t } = useWords();
  const { sel, open, from, to, ask, q } = useView();
  const acts = useActs();
  const field = useSearchField((state) => state.field);
  const begun =
    sel !== null || open.length > 0 || [from, to, ask, q].some((question) => question !== null);
  if (begun) return null;
  return (
    <nav className="doors" aria-label={t("doors.label")}>
      <ul>
        <Door
          icon="place"
          name={t("doors.explore")}
          hint={t("doors.exploreHint")}
          onOpen={() => field?.focus()}
        />
        <Door
          icon="route"
          name={t("doors.link")}
          hint={t("doors.linkHint")}
          onOpen={() => acts.findRoute("", "")}
        />
        <Door
          icon="ask"
          name={t("doors.ask")}
          hint={t("doors.askHint")}
          onOpen={() => acts.ask("")}
        />
      </ul>
    </nav>
  );
}

import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { CityTiesError } from "../../model/errors.ts";
import { usePicture } from "../canvas/picture.ts";
import { isAway } from "../data/query-client.ts";
import { useHealth } from "../data/use-health.ts";
import { useNetwork } from "../data/use-network.ts";
import { useNode } from "../data/use-node.ts";
import { useWords } from "../i18n/use-words.ts";
import { useUi } from "../state/ui.ts";
import { Trouble } from "./parts/Trouble.tsx";

const LONG_MS = 1_000;

/** True once something has gone on for over a second. */
function useLasting(isOn: boolean): boolean {
  const [lasts, setLasts] = useState(false);
  useEffect(() => {
    if (!isOn) {
      setLasts(false);
      return;
    }
    const timer = setTimeout(() => setLasts(true), LONG_MS);
    return () => clearTimeout(timer);
  }, [isOn]);
  return isOn && lasts;
}

/** A Neo4j that stands still looks like a slow one at first. */
const mayBeAway = (error: unknown) =>
  isAway(error) || (error instanceof CityTiesError && error.code === "timeout");

/** Asks after Neo4j as soon as any question went unanswered, not only when it is time to. */
function useAlarm() {
  const client = useQueryClient();
  useEffect(
    () =>
      client.getQueryCache().subscribe((event) => {
        if (event.type !== "updated" || event.action.type !== "error") return;
        if (event.query.queryKey[0] === "health" || !mayBeAway(event.action.error)) return;
        void client.refetchQueries({ queryKey: ["health"] });
      }),
    [client],
  );
}

function Away() {
  useAlarm();
  const { t } = useWords();
  const client = useQueryClient();
  const announce = useUi((ui) => ui.announce);
  const { data, isError } = useHealth();
  const away = isError || data?.status === "away";
  const wasAway = useRef(false);
  useEffect(() => {
    if (wasAway.current && !away) {
      announce(t("notices.back"));
      void client.refetchQueries({ predicate: ({ state }) => state.status === "error" });
    }
    wasAway.current = away;
  }, [away, announce, client, t]);
  if (!away) return null;
  return (
    <p className="away" role="alert">
      <span className="pulse" aria-hidden="true" />
      {t("notices.away")}
    </p>
  );
}

/** How far the layout is, or that an answer is awaited, once either takes over a second. */
function Progress() {
  const { t } = useWords();
  const client = useQueryClient();
  const { busy, progress, stop } = usePicture();
  const lasts = useLasting(busy);
  if (!lasts) return null;
  const what = stop ? t("notices.layout") : t("notices.asking");
  return (
    <div className="pill">
      <progress aria-label={what} {...(stop && { value: progress })} max={1} />
      <span role="status">{what}</span>
      <button
        type="button"
        className="quiet"
        onClick={() => (stop ? stop() : void client.cancelQueries())}
      >
        {t("notices.stop")}
      </button>
    </div>
  );
}

/** That a place has more neighbours than are drawn. */
function Limited() {
  const { t } = useWords();
  const { limited, busy } = usePicture();
  const name = useNode(limited?.id ?? null).data?.node.name;
  if (!limited || !name || busy) return null;
  return (
    <p className="pill" role="status">
      {t("notices.limited", { shown: limited.shown, total: limited.total, name })}
    </p>
  );
}

/** An answer for the canvas that did not come; with Neo4j away, the banner says so already. */
function Failed() {
  const client = useQueryClient();
  const { error } = usePicture();
  if (!error || isAway(error)) return null;
  return (
    <div className="pill">
      <Trouble
        error={error}
        retry={() =>
          void client.refetchQueries({ predicate: ({ state }) => state.status === "error" })
        }
      />
    </div>
  );
}

/** In place of a network: that nothing is loaded yet, and what to do. */
function Empty() {
  const { t } = useWords();
  const { data } = useNetwork();
  if (!data || data.nodes.length > 0) return null;
  return (
    <div className="empty" role="status">
      <p className="empty-title">{t("notices.empty")}</p>
      <p>
        {t("notices.emptyHint")} <code>{t("notices.emptyCommand")}</code>
      </p>
    </div>
  );
}

/** What the page has to say beside its answers; screen readers hear it, too. */
export function Notices() {
  const announcement = useUi((ui) => ui.announcement);
  return (
    <>
      <Away />
      <Progress />
      <Limited />
      <Failed />
      <Empty />
      <div className="visually-hidden" role="status" aria-live="polite">
        {announcement}
      </div>
    </>
  );
}

import type { LinkAnswer } from "../../../model/api.ts";
import { useWords } from "../../i18n/use-words.ts";
import { useActs } from "../../state/view.ts";
import { ClaimList, Verdict } from "../claims/ClaimList.tsx";
import { Disputes } from "../claims/Disputes.tsx";
import { Sources } from "../claims/Sources.tsx";
import { PanelFoot } from "../node/Actions.tsx";
import { Head } from "../node/Head.tsx";
import { NameButton } from "../node/NameButton.tsx";
import { Facts } from "../parts/Facts.tsx";
import { Marks } from "../parts/Mark.tsx";
import { Section } from "../parts/Section.tsx";
import { LineSwatch } from "../parts/Swatch.tsx";

/** Who declares a tie: both sides, one of them, or neither. */
function DeclaredBy({ edge, ends }: LinkAnswer) {
  const { t } = useWords();
  const declarers = ends.filter((end) => edge.declaredBy?.includes(end.id));
  const [only] = declarers;
  if (declarers.length > 1) return t("panel.bothSides");
  if (!only) return t("panel.nobody");
  const silent = ends.find((end) => end.id !== only.id);
  return (
    <>
      {t("panel.oneSideOnly", { name: only.name })}
      {silent && <span className="hint">{t("panel.oneSidedHint", { name: silent.name })}</span>}
    </>
  );
}

function TieFacts({ answer }: { answer: LinkAnswer }) {
  const { t, word, date, list } = useWords();
  const { edge, events } = answer;
  return (
    <Facts
      facts={[
        [
          t("panel.kind"),
          edge.kind && (
            <>
              {word("tie", edge.kind)}
              <span className="hint">{word("tieMeaning", edge.kind)}</span>
            </>
          ),
        ],
        [t("panel.since"), edge.since ? date(edge.since) : t("panel.unknown")],
        [t("panel.until"), edge.until && date(edge.until)],
        [t("panel.status"), edge.status && word("status", edge.status)],
        [t("panel.declaredBy"), <DeclaredBy key="declared" {...answer} />],
        [t("panel.fields"), list((edge.fields ?? []).map((field) => word("field", field)))],
        [
          t("panel.founded"),
          events.length > 0 && (
            <span className="names-list">
              {events.map((event) => (
                <NameButton key={event.id} node={event} />
              ))}
            </span>
          ),
        ],
      ]}
    />
  );
}

function OtherFacts({ answer: { edge } }: { answer: LinkAnswer }) {
  const { t, word, date } = useWords();
  return (
    <Facts
      facts={[
        [word("property", "title"), edge.title && word("title", edge.title)],
        [word("property", "role"), edge.role && word("role", edge.role)],
        [t("panel.since"), edge.since && date(edge.since)],
        [t("panel.until"), edge.until && date(edge.until)],
      ]}
    />
  );
}

/** All that is known of one link: its facts, what is disputed side by side, and every claim. */
export function LinkPanel({ answer }: { answer: LinkAnswer }) {
  const { t, word } = useWords();
  const { select } = useActs();
  const { edge, ends, claims, conflicts } = answer;
  const isTie = edge.type === "PARTNER_OF";
  const nameOf = (id: string) => ends.find((end) => end.id === id)?.name;
  const [a, b] = ends;
  return (
    <>
      <Head
        about={edge.id}
        swatch={
          <LineSwatch
            kind={edge.kind}
            ended={edge.status === "ended"}
            oneSided={edge.oneSided ?? false}
          />
        }
        kind={isTie && edge.kind ? word("tie", edge.kind) : word("link", edge.type)}
        title={
          <span className={isTie ? "ends" : "ends long"}>
            {a && <NameButton node={a} />}
            <span aria-hidden="true" className="dash" />
            {b && <NameButton node={b} />}
          </span>
        }
        close={{ label: t("panel.close"), act: () => select(null) }}
      >
        <Marks of={isTie ? { ...edge, conflicts } : { conflicts }} />
      </Head>
      {isTie ? <TieFacts answer={answer} /> : <OtherFacts answer={answer} />}
      <Section title={t("claims.title")} count={claims.length}>
        <Verdict claims={claims} conflicts={conflicts} />
        {conflicts.length > 0 && <Disputes claims={claims} conflicts={conflicts} nameOf={nameOf} />}
        <ClaimList claims={claims} about={edge.type} named={ends} />
      </Section>
      <Sources claims={claims} />
      <PanelFoot cypher={answer.cypher} />
    </>
  );
}

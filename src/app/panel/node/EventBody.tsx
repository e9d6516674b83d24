import type { NodeAnswer, Related } from "../../../model/api.ts";
import { useWords } from "../../i18n/use-words.ts";
import { figureKeys } from "../claims/claims.ts";
import { Disputes } from "../claims/Disputes.tsx";
import { Facts } from "../parts/Facts.tsx";
import { ConflictSign } from "../parts/Mark.tsx";
import { Section } from "../parts/Section.tsx";
import { NameButton } from "./NameButton.tsx";
import { PeopleList } from "./PeopleList.tsx";
import { linkedBy } from "./related.ts";

/** Parts in the order in which a report would tell them; those it does not know come last. */
const ROLE_ORDER = ["host", "signatory", "guest", "donor", "funder", "recipient"];

function byRole(related: readonly Related[]): [role: string, list: Related[]][] {
  const rank = (role: string) =>
    (ROLE_ORDER.indexOf(role) + ROLE_ORDER.length + 1) % (ROLE_ORDER.length + 1);
  return [...Map.groupBy(related, ({ edge }) => edge.role ?? "")].sort(
    ([a], [b]) => rank(a) - rank(b),
  );
}

function Participants({ related }: { related: readonly Related[] }) {
  const { t, word } = useWords();
  if (related.length === 0) return null;
  return (
    <Section title={t("panel.participants")}>
      <dl className="facts">
        {byRole(related).map(([role, list]) => (
          <div key={role}>
            <dt>{role ? word("role", role) : t("panel.noRole")}</dt>
            <dd className="names-list">
              {list.map(({ node }) => (
                <NameButton key={node.id} node={node} />
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}

const claimsOf = (claims: NodeAnswer["claims"], property: string) =>
  claims.filter(({ claim }) => claim[property] !== undefined);

/** An event: when and where by every source, its figures, and who was there. */
export function EventBody({ answer }: { answer: NodeAnswer }) {
  const { t, span, word, list, figureName, figure } = useWords();
  const { node, claims, events, officials, others } = answer;
  const conflicts = node.conflicts ?? [];
  const all = [...events, ...officials, ...others];
  const held = linkedBy(all, "HELD_IN");
  const nameOf = (id: string) => all.find((other) => other.node.id === id)?.node.name;
  const figures = figureKeys(claims).filter((key) => !conflicts.includes(key));
  return (
    <>
      <Facts
        facts={[
          [
            t("panel.dates"),
            <>
              {span(node.start, node.end) || t("panel.noDate")}{" "}
              {["start", "end"].some((part) => conflicts.includes(part)) && <ConflictSign />}
            </>,
          ],
          [
            t("panel.heldIn"),
            held.length > 0 && (
              <span className="names-list">
                {held.map((place) => (
                  <NameButton key={place.node.id} node={place.node} />
                ))}
              </span>
            ),
          ],
          [t("panel.fields"), list((node.fields ?? []).map((field) => word("field", field)))],
        ]}
      />
      {conflicts.length > 0 && (
        <Section title={t("claims.disputed")}>
          <Disputes claims={claims} conflicts={conflicts} nameOf={nameOf} />
        </Section>
      )}
      {figures.length > 0 && (
        <Section title={t("panel.figures")}>
          <Facts
            facts={figures.map((key) => [
              figureName(key),
              <span key={key} className="figures">
                {figure(key, node[key])}
                <span className="count">
                  {t("panel.sources", { count: claimsOf(claims, key).length })}
                </span>
              </span>,
            ])}
          />
        </Section>
      )}
      <Participants related={linkedBy(all, "TOOK_PART_IN")} />
      <PeopleList title={t("panel.attended")} related={linkedBy(all, "ATTENDED")} />
    </>
  );
}

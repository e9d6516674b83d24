import type { NodeAnswer, Related } from "../../../model/api.ts";
import { useWords } from "../../i18n/use-words.ts";
import { Compared } from "../claims/Compared.tsx";
import { compare, disputedProperties, figureKeys } from "../claims/claims.ts";
import { Facts } from "../parts/Facts.tsx";
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

/** An event: when and where by every source, its figures, and who was there. */
export function EventBody({ answer }: { answer: NodeAnswer }) {
  const { t, span, word, list } = useWords();
  const { node, claims, events, officials, others } = answer;
  const conflicts = node.conflicts ?? [];
  const all = [...events, ...officials, ...others];
  const held = linkedBy(all, "HELD_IN");
  const nameOf = (id: string) => all.find((other) => other.node.id === id)?.node.name;
  const disputed = disputedProperties(conflicts);
  const figures = figureKeys(claims).filter((key) => !disputed.includes(key));
  const comparison = compare(claims, [...disputed, ...figures], conflicts);
  return (
    <>
      <Facts
        facts={[
          [t("panel.dates"), span(node.start, node.end) || t("panel.noDate")],
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
      {comparison.rows.length > 0 && (
        <Section title={disputed.length > 0 ? t("claims.title") : t("panel.figures")}>
          <Compared comparison={comparison} caption={t("claims.title")} nameOf={nameOf} />
        </Section>
      )}
      <Participants related={linkedBy(all, "TOOK_PART_IN")} />
      <PeopleList title={t("panel.attended")} related={linkedBy(all, "ATTENDED")} />
    </>
  );
}

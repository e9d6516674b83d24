import type { StatedClaim } from "../../model/claims.ts";
import { slug } from "../../model/fold.ts";
import { ROLES } from "../../model/kinds.ts";
import type { DatasetRows } from "../dataset.ts";
import { chooseFrom } from "../suggest.ts";
import { makeClaim } from "./claim.ts";
import { actor, type Context, claimsOf, event, locality, refuse, saidBy } from "./context.ts";

/** Rows of ties and of taking part as claims. */

export function tieClaims(context: Context, rows: DatasetRows["ties"]): StatedClaim[] {
  return claimsOf(rows, context, (row, origin) => {
    const said = saidBy(context, row.source);
    const [a, b] = [locality(context, row.a, origin), locality(context, row.b, origin)];
    if (a === b) refuse(`both ends are one place (${a})`, "a tie joins two places: mend a or b");
    const ends = a < b ? ([a, b] as const) : ([b, a] as const);
    const declaredBy = (row.declared_by ?? []).map((ref) => locality(context, ref, origin)).sort();
    const stranger = declaredBy.find((id) => !ends.includes(id));
    if (stranger !== undefined) {
      refuse(
        `declared_by names ${stranger}, which is no end of this tie`,
        "repeat one of the two places, or leave it empty where neither side says it",
      );
    }
    const { status } = row;
    return [
      makeClaim({
        ...said,
        status: status === "announced" ? "announced" : "reported",
        subject: ends.join("--"),
        subjectType: "PARTNER_OF",
        ends,
        quote: row.quote,
        note: row.note,
        called: row.called,
        ...(declaredBy.length > 0 && { declaredBy: [...new Set(declaredBy)] }),
        stated: {
          kind: row.kind,
          since: row.since,
          until: row.until,
          tieStatus: status === "active" || status === "ended" ? status : undefined,
          fields: row.fields,
          events: row.events.map((id) => event(context, id)),
        },
      }),
    ];
  });
}

export function takingPartClaims(context: Context, rows: DatasetRows["takingPart"]): StatedClaim[] {
  return claimsOf(rows, context, (row, origin) => {
    const said = { ...saidBy(context, row.source), note: row.note };
    const at = event(context, row.event);
    const who = actor(context, row.who, origin);
    const { role } = row;
    if (who.type === "official") {
      const subject = `attended:${who.id}:${at}`;
      const ends = [who.id, at] as const;
      return [makeClaim({ ...said, subject, subjectType: "ATTENDED", ends, stated: { role } })];
    }
    if (role !== undefined && !ROLES.some((known) => known === role)) {
      refuse(`"${role}" is no role`, chooseFrom(role, ROLES));
    }
    const part = role === undefined ? "" : `:${slug(role)}`;
    return [
      makeClaim({
        ...said,
        subject: `took-part:${who.id}:${at}${part}`,
        subjectType: "TOOK_PART_IN",
        ends: [who.id, at],
        stated: { role },
      }),
    ];
  });
}

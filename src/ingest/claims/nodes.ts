import type { StatedClaim } from "../../model/claims.ts";
import { slug } from "../../model/fold.ts";
import { NAME_IN } from "../../model/kinds.ts";
import type { DatasetRows } from "../dataset.ts";
import { makeClaim } from "./claim.ts";
import { actor, type Context, claimsOf, declare, locality, refuse, saidBy } from "./context.ts";
import { idOf } from "./ids.ts";

/** Rows of places, organisations, officials and events as claims about them and about what they are joined to. */

export function placeClaims(context: Context): StatedClaim[] {
  return context.places.rows.flatMap(({ id, gazetteer, region, origin }) => {
    const { row } = origin;
    const said = saidBy(context, row.source);
    declare(context, id, "place");
    const place = makeClaim({
      ...said,
      subject: id,
      subjectType: "place",
      note: row.note,
      stated: {
        name: row.name,
        names: row.names,
        country: row.country,
        level: row.level ?? (gazetteer ? undefined : "city"),
        location: row.lat === undefined || row.lon === undefined ? undefined : at(row.lat, row.lon),
        geonames: row.geonames,
        wikidata: row.wikidata,
      },
    });
    const link = (subjectType: "PART_OF" | "IN_COUNTRY", subject: string, to: string) =>
      makeClaim({ ...said, subjectType, subject, ends: [id, to], stated: {} });
    return [
      place,
      ...(region === undefined ? [] : [link("PART_OF", `part-of:${id}`, region)]),
      // The gazetteer's own claim says it of its places.
      ...(gazetteer ? [] : [link("IN_COUNTRY", `in-country:${id}`, row.country)]),
    ];
  });
}

interface NameCells {
  name: string;
  name_vi?: string | undefined;
  name_fr?: string | undefined;
}
const namesOf = ({ name, name_vi, name_fr }: NameCells) => ({
  name,
  [NAME_IN.vi]: name_vi,
  [NAME_IN.fr]: name_fr,
});

const at = (lat: number, lon: number) => ({ lat, lon });

export function organisationClaims(context: Context, rows: DatasetRows["organisations"]) {
  return claimsOf(rows, context, (row) => [
    makeClaim({
      ...saidBy(context, row.source),
      subject: declare(context, idOf(row), "organisation"),
      subjectType: "organisation",
      note: row.note,
      stated: { ...namesOf(row), names: row.names, kind: row.kind },
    }),
  ]);
}

export function officialClaims(context: Context, rows: DatasetRows["officials"]): StatedClaim[] {
  return claimsOf(rows, context, (row, origin) => {
    const said = saidBy(context, row.source);
    const id = idOf(row);
    const { of, title, since, until } = row;
    const served = of === undefined ? undefined : actor(context, of, origin);
    if (served?.type === "official") {
      refuse(
        `"${served.id}" is an official`,
        "write the place, country or organisation that is served",
      );
    }
    const official = makeClaim({
      ...said,
      subject: declare(context, id, "official"),
      subjectType: "official",
      // Two offices of one person in one source are one claim about the person.
      note: served ? undefined : row.note,
      stated: { name: row.name, names: row.names },
    });
    if (!served) return [official];
    const office = title === undefined ? "" : `:${slug(title)}`;
    const serves = makeClaim({
      ...said,
      subject: `serves:${id}:${served.id}${office}`,
      subjectType: "SERVES",
      ends: [id, served.id],
      note: row.note,
      stated: { title, since, until },
    });
    return [official, serves];
  });
}

export function eventClaims(context: Context, rows: DatasetRows["events"]): StatedClaim[] {
  return claimsOf(rows, context, (row, origin) => {
    const said = { ...saidBy(context, row.source), status: row.status ?? ("reported" as const) };
    const id = idOf(row);
    const { kind, start, end, fields, figures } = row;
    const heldIn = row.held_in === undefined ? undefined : locality(context, row.held_in, origin);
    const claim = makeClaim({
      ...said,
      subject: declare(context, id, "event"),
      subjectType: "event",
      quote: row.quote,
      note: row.note,
      stated: { ...figures, kind, ...namesOf(row), start, end, fields, heldIn },
    });
    if (heldIn === undefined) return [claim];
    const held = makeClaim({
      ...said,
      subject: `held-in:${id}:${heldIn}`,
      subjectType: "HELD_IN",
      ends: [id, heldIn],
      stated: {},
    });
    return [claim, held];
  });
}

import type { ClaimStatus, LinkType } from "./kinds.ts";

/** What a fact's property may hold. Points are degrees, WGS 84. */
export type FactValue = string | number | boolean | string[] | { lat: number; lon: number };

/** A city or a region is a `place`: which of the two, its claims' `level` says. */
export const SUBJECT_TYPES = ["place", "country", "official", "organisation", "event"] as const;
export type SubjectType = (typeof SUBJECT_TYPES)[number] | LinkType;

/** The dataset of the gazetteer and the country codes: it gives way to any other. */
export const REFERENCE = "reference";

/** What one source says of one node or link. */
export interface StatedClaim {
  readonly id: string;
  readonly dataset: string;
  /** The id of the source in the graph. */
  readonly source: string;
  /** The id of the node or the link that it is about. */
  readonly subject: string;
  readonly subjectType: SubjectType;
  /** A link's two ends, from and to. Absent for nodes. */
  readonly ends?: readonly [string, string] | undefined;
  readonly status: ClaimStatus;
  /** When the source said it (EDTF). */
  readonly assertedOn?: string | undefined;
  readonly quote?: string | undefined;
  readonly note?: string | undefined;
  readonly called?: string | undefined;
  /** Ids of the ends of a tie that say it themselves. */
  readonly declaredBy?: readonly string[] | undefined;
  /** What it states, under the subject's property names (a tie's own status is `tieStatus`). */
  readonly stated: Readonly<Record<string, FactValue>>;
}

/** The names that a claim and a fact use themselves, which no figure of an event may take. */
export const OWN_NAMES: ReadonlySet<string> = new Set([
  ...["id", "dataset", "source", "subject", "subjectType", "ends", "status", "assertedOn"],
  ...["quote", "note", "called", "declaredBy", "sources", "conflicts", "datasets", "search"],
  ...[
    "name",
    "nameVi",
    "nameFr",
    "names",
    "kind",
    "fields",
    "start",
    "end",
    "heldIn",
    "location",
    "level",
    "country",
  ],
  ...["startFrom", "startTo", "endFrom", "endTo", "since", "until", "title", "role", "events"],
  ...[
    "sinceFrom",
    "sinceTo",
    "untilFrom",
    "untilTo",
    "tieStatus",
    "oneSided",
    "subtype",
    "ties",
    "labels",
  ],
]);

/** A node or a link as the graph holds it, made from all claims about it. */
export interface Fact {
  readonly id: string;
  readonly subjectType: SubjectType;
  readonly ends?: readonly [string, string] | undefined;
  readonly properties: Readonly<Record<string, FactValue>>;
}

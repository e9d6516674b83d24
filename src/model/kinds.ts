/**
 * The vocabulary of the graph: every list of names that the loader, the API, the legend and the
 * filters share stands here once.
 */

export const NODE_KINDS = [
  "city",
  "region",
  "country",
  "official",
  "organisation",
  "event",
] as const;
export type NodeKind = (typeof NODE_KINDS)[number];

/** The Neo4j label of each kind. City and Region carry `Locality` as well. */
export const LABEL_OF_KIND = {
  city: "City",
  region: "Region",
  country: "Country",
  official: "Official",
  organisation: "Organisation",
  event: "Event",
} as const satisfies Record<NodeKind, string>;

/** The kind that a set of labels stands for, or null for `Source`, `Claim` and what is not ours. */
export function kindOfLabels(labels: readonly string[]): NodeKind | null {
  return NODE_KINDS.find((kind) => labels.includes(LABEL_OF_KIND[kind])) ?? null;
}

/** The property that holds a name in another language, by its code (ISO 639-1); `name` is in English or local. */
export const NAME_IN = { vi: "nameVi", fr: "nameFr" } as const;

/** RGRE's taxonomy: from formal and unlimited to bounded by time and theme. */
export const TIE_KINDS = ["partnership", "friendship", "contact", "project"] as const;
export type TieKind = (typeof TIE_KINDS)[number];

/** What a tie's claims say of it; a tie that was only announced has no `active` claim. */
export const TIE_STATUSES = ["active", "ended", "announced"] as const;
export type TieStatus = (typeof TIE_STATUSES)[number];

/** How a source speaks: of what is to come, or of what was. */
export const CLAIM_STATUSES = ["announced", "reported"] as const;
export type ClaimStatus = (typeof CLAIM_STATUSES)[number];

export const EVENT_KINDS = [
  "meeting",
  "visit",
  "conference",
  "signing",
  "press_conference",
  "aid",
  "project",
] as const;

export const ORGANISATION_KINDS = [
  "agency",
  "association",
  "network",
  "embassy",
  "ministry",
  "company",
  "university",
  "ngo",
  "other",
] as const;

export const LEVELS = ["city", "district", "region"] as const;

/** The part that a place, an organisation or a country has in an event; an official's is free text. */
export const ROLES = ["host", "guest", "signatory", "donor", "recipient", "funder"] as const;

/** Relationship types between facts (`FROM` and `ABOUT` join claims and are not among them). */
export const LINK_TYPES = [
  "PARTNER_OF",
  "IN_COUNTRY",
  "PART_OF",
  "SERVES",
  "ATTENDED",
  "TOOK_PART_IN",
  "HELD_IN",
] as const;
export type LinkType = (typeof LINK_TYPES)[number];

/** The forms in which a question's answer can be read. */
export const ANSWER_VIEWS = ["table", "graph", "map", "chart", "timeline"] as const;
export type AnswerView = (typeof ANSWER_VIEWS)[number];

/** What a route may pass through besides localities. */
export const VIA_KINDS = ["event", "official", "organisation"] as const;
export type ViaKind = (typeof VIA_KINDS)[number];

/** `an event`, `a place`: a kind in an English sentence. */
export const withArticle = (kind: string): string =>
  /^[aeiou]/.test(kind) ? `an ${kind}` : `a ${kind}`;

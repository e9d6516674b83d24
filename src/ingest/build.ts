import type { StatedClaim } from "../model/claims.ts";
import type { Context } from "./claims/context.ts";
import { type TakenElsewhere, withFreeIds } from "./claims/ids.ts";
import { takingPartClaims, tieClaims } from "./claims/links.ts";
import { eventClaims, officialClaims, organisationClaims, placeClaims } from "./claims/nodes.ts";
import { countryClaim, GEONAMES, gazetteerClaims, ISO_3166 } from "./claims/reference.ts";
import { type SourceRecord, toSource } from "./claims/source.ts";
import { isCountryCode } from "./countries.ts";
import { type DatasetFolder, type DatasetInfo, type DatasetRows, readDataset } from "./dataset.ts";
import type { Places } from "./places/resolve.ts";
import { settlePlaces } from "./places/settle.ts";
import { type Reject, rejectRow, type Warning, type WorkOptions } from "./reject.ts";
import { nearest } from "./suggest.ts";
import type { Checked } from "./tables/table.ts";

/** All that a dataset says, ready to be merged with what others say. */
export interface BuiltDataset {
  info: DatasetInfo;
  hash: string;
  sources: SourceRecord[];
  /** Claims of its own and those of reference data about its places and countries. */
  claims: StatedClaim[];
  read: number;
  rejects: Reject[];
  warnings: Warning[];
}

export interface BuildOptions extends WorkOptions {
  /** Absent where there is no graph to look at. */
  takenElsewhere?: TakenElsewhere | undefined;
}

/** Reads a dataset folder and turns its rows into claims; rows with a problem become rejects. */
export async function buildDataset(dir: string, options: BuildOptions = {}): Promise<BuiltDataset> {
  const folder = await readDataset(dir, options);
  const { info, hash, read, rejects, warnings } = folder;
  const sources = sourcesOf(folder);
  const known = withKnownSources(folder.rows, sources, rejects);
  const rows = await withFreeIds(known, rejects, options.takenElsewhere);
  const places = await settlePlaces(rows, rejects, warnings, options);
  const declared: Context["declared"] = new Map();
  const context: Context = { dataset: info.id, sources, places, declared, rejects };
  options.progress?.(`${info.id}: making claims`);
  const claims = distinct([
    ...placeClaims(context),
    ...organisationClaims(context, rows.organisations),
    ...officialClaims(context, rows.officials),
    ...eventClaims(context, rows.events),
    ...tieClaims(context, rows.ties),
    ...takingPartClaims(context, rows.takingPart),
  ]);
  const reference = referenceOf(claims, places);
  rejects.sort((a, b) => compare(a.file, b.file) || a.line - b.line);
  return {
    info,
    hash,
    sources: [...sources.values(), ...reference.sources],
    claims: [...claims, ...reference.claims],
    read,
    rejects,
    warnings,
  };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const distinct = (claims: readonly StatedClaim[]): StatedClaim[] => [
  ...new Map(claims.map((claim) => [claim.id, claim])).values(),
];

function sourcesOf({ rows, info, rejects }: DatasetFolder): Map<string, SourceRecord> {
  const sources = new Map<string, SourceRecord>();
  for (const origin of rows.sources) {
    const source = toSource(origin.row, info);
    const known = sources.get(origin.row.id);
    if (known === undefined) sources.set(origin.row.id, source);
    else if (JSON.stringify(known) !== JSON.stringify(source)) {
      rejects.push(
        rejectRow(origin, {
          reason: `the source "${origin.row.id}" stands above with other words`,
          suggestion: "give each source an id of its own",
        }),
      );
    }
  }
  return sources;
}

function withKnownSources(
  rows: DatasetRows,
  sources: ReadonlyMap<string, SourceRecord>,
  rejects: Reject[],
): DatasetRows {
  const known = <Row extends { source: string }>(checked: Checked<Row>[]) =>
    checked.filter((origin) => {
      const { source } = origin.row;
      if (sources.has(source)) return true;
      const near = nearest(source, [...sources.keys()]);
      const suggestion =
        near === null ? "add it to sources.csv (or mend its row there)" : `did you mean "${near}"?`;
      rejects.push(rejectRow(origin, { reason: `"${source}" is no source`, suggestion }));
      return false;
    });
  return {
    sources: rows.sources,
    places: known(rows.places),
    ties: known(rows.ties),
    organisations: known(rows.organisations),
    officials: known(rows.officials),
    events: known(rows.events),
    takingPart: known(rows.takingPart),
  };
}

/** What the gazetteer and ISO 3166 say of the places and countries that the claims speak of. */
function referenceOf(claims: readonly StatedClaim[], places: Places) {
  const mentioned = new Set(claims.flatMap((claim) => claim.ends ?? [claim.subject]));
  const used = [...places.used.values()].filter((place) => mentioned.has(place.id));
  const countries = new Set([
    ...[...mentioned].filter((id) => isCountryCode(id)),
    ...used.map((place) => place.country),
  ]);
  return {
    sources: [...(used.length > 0 ? [GEONAMES] : []), ...(countries.size > 0 ? [ISO_3166] : [])],
    claims: [...used.flatMap(gazetteerClaims), ...[...countries].map(countryClaim)],
  };
}

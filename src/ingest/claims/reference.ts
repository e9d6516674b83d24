import { REFERENCE, type StatedClaim } from "../../model/claims.ts";
import { countryNames } from "../countries.ts";
import type { GazetteerPlace } from "../gazetteer.ts";
import { makeClaim } from "./claim.ts";
import type { SourceRecord } from "./source.ts";

/** What GeoNames and ISO 3166 say: reference data has its sources like all else. */

export const GEONAMES: SourceRecord = {
  id: "geonames",
  dataset: REFERENCE,
  title: "GeoNames",
  publisher: "GeoNames",
  url: "https://www.geonames.org/",
  licence: "CC BY 4.0",
};

export const ISO_3166: SourceRecord = {
  id: "iso-3166",
  dataset: REFERENCE,
  title: "ISO 3166-1 country codes, with names from Unicode CLDR",
  publisher: "International Organization for Standardization; Unicode Consortium",
  url: "https://www.iso.org/iso-3166-country-codes.html",
  licence: "Unicode License v3",
};

const reported = { dataset: REFERENCE, status: "reported" } as const;

export function gazetteerClaims(place: GazetteerPlace): StatedClaim[] {
  const { id, name, names, country, lat, lon, population, geonames } = place;
  return [
    makeClaim({
      ...reported,
      source: GEONAMES.id,
      subject: id,
      subjectType: "place",
      stated: {
        name,
        names,
        country,
        level: "city",
        location: { lat, lon },
        population: population > 0 ? population : undefined,
        geonames,
      },
    }),
    makeClaim({
      ...reported,
      source: GEONAMES.id,
      subject: `in-country:${id}`,
      subjectType: "IN_COUNTRY",
      ends: [id, country],
      stated: {},
    }),
  ];
}

export function countryClaim(code: string): StatedClaim {
  const [name = code.toUpperCase(), ...names] = countryNames(code);
  return makeClaim({
    ...reported,
    source: ISO_3166.id,
    subject: code,
    subjectType: "country",
    stated: { name, names },
  });
}

import { LEVELS } from "../../model/kinds.ts";
import {
  country,
  degrees,
  id,
  list,
  name,
  oneOf,
  optional,
  place,
  text,
  wholeNumber,
  wikidataId,
} from "../cells.ts";
import { namelessProblem, table } from "./table.ts";

const GAZETTEER_ID = /^g\d+$/;

export const placesTable = table(
  "places.csv",
  ["name", "country", "source"],
  {
    id: optional(id),
    name,
    country,
    level: optional(oneOf(LEVELS)),
    names: list,
    lat: optional(degrees(90)),
    lon: optional(degrees(180)),
    geonames: optional(wholeNumber),
    wikidata: optional(wikidataId),
    part_of: optional(place),
    source: name,
    note: optional(text),
  },
  (row) => {
    if ((row.lat === undefined) !== (row.lon === undefined)) {
      return {
        reason: "lat and lon do not stand together",
        suggestion: "write both, or leave both empty",
      };
    }
    if (GAZETTEER_ID.test(row.id ?? "") && row.id !== `g${row.geonames ?? row.id?.slice(1)}`) {
      return {
        reason: `the id ${row.id} and the geonames number ${row.geonames} are two places`,
        suggestion: "leave the id empty: it is made from the geonames number",
      };
    }
    return namelessProblem(row.name);
  },
);

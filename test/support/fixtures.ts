import type { Params, ParamValue } from "../../src/db/params.ts";
import { dateParam } from "../../src/db/params.ts";
import { applySchema } from "../../src/db/schema.ts";
import { dateBounds } from "../../src/model/dates.ts";
import { searchText } from "../../src/model/search.ts";
import type { TestDatabase } from "./neo4j.ts";

/** Small graphs written straight into Neo4j, in the shapes of the model, without the loader. */

export interface Place {
  id: string;
  name?: string;
  names?: string[];
  country?: string;
  level?: "city" | "region";
  population?: number;
  location?: false;
}

export interface Tie {
  a: string;
  b: string;
  kind?: string;
  since?: string;
  until?: string;
  status?: string;
  fields?: string[];
  sources?: number;
  datasets?: string[];
  events?: string[];
  conflicts?: string[];
}

export const tieId = (a: string, b: string): string => [a, b].sort().join("--");

function bounds(name: string, edtf: string | undefined): Params {
  const found = edtf === undefined ? null : dateBounds(edtf);
  return {
    ...(found?.from && { [`${name}From`]: dateParam(found.from) }),
    ...(found?.to && { [`${name}To`]: dateParam(found.to) }),
  };
}

export class Fixture {
  readonly #db: TestDatabase;
  constructor(db: TestDatabase) {
    this.#db = db;
  }

  /** An empty graph with constraints and indexes. */
  async clear(): Promise<void> {
    await applySchema(this.#db);
    await this.#db.wipe();
  }

  async run(text: string, params: Params = {}): Promise<void> {
    await this.#db.write({ text, params });
  }

  async places(...places: (Place | string)[]): Promise<void> {
    const rows = places.map((place) => {
      const {
        id,
        name = id,
        names = [],
        country = "vn",
        ...rest
      } = typeof place === "string" ? { id: place } : place;
      return {
        region: rest.level === "region",
        country,
        properties: {
          id,
          name,
          country,
          level: rest.level ?? "city",
          search: searchText([name, ...names]),
          sources: 1,
          ...(names.length > 0 && { names }),
          ...(rest.population !== undefined && { population: rest.population }),
        },
      };
    });
    await this.run(
      `UNWIND $rows AS row
       MERGE (n:Locality {id: row.properties.id})
       SET n += row.properties
       FOREACH (_ IN CASE WHEN row.region THEN [1] ELSE [] END | SET n:Region)
       FOREACH (_ IN CASE WHEN row.region THEN [] ELSE [1] END | SET n:City)
       MERGE (c:Country {id: row.country})
         ON CREATE SET c.name = row.country, c.search = '| ' + row.country + ' |'
       MERGE (n)-[r:IN_COUNTRY]->(c) SET r.id = 'in-country:' + row.properties.id`,
      { rows },
    );
  }

  async ties(...ties: (Tie | [string, string])[]): Promise<void> {
    const rows = ties.map((tie): ParamValue => {
      const { a, b, since, until, ...rest } = Array.isArray(tie)
        ? ({ a: tie[0], b: tie[1] } as Tie)
        : tie;
      const [from, to] = [a, b].sort() as [string, string];
      return {
        from,
        to,
        properties: {
          id: tieId(a, b),
          kind: "partnership",
          status: "active",
          sources: 1,
          fields: [],
          datasets: ["test"],
          conflicts: [],
          ...rest,
          ...(since !== undefined && { since }),
          ...(until !== undefined && { until }),
          ...bounds("since", since),
          ...bounds("until", until),
        },
      };
    });
    await this.run(
      `UNWIND $rows AS row
       MATCH (a:Locality {id: row.from}), (b:Locality {id: row.to})
       CREATE (a)-[t:PARTNER_OF]->(b) SET t = row.properties`,
      { rows },
    );
  }

  /** A node of another kind; `search` is made from its name. */
  async node(label: "Event" | "Official" | "Organisation" | "Country", properties: Params) {
    await this.run(`CREATE (n:${label}) SET n = $properties`, {
      properties: { sources: 1, search: searchText([String(properties.name)]), ...properties },
    });
  }

  async link(from: string, type: string, to: string, properties: Params = {}): Promise<void> {
    await this.run(
      `MATCH (a {id: $from}), (b {id: $to}) CREATE (a)-[t:${type}]->(b) SET t = $properties`,
      { from, to, properties: { id: `${type}:${from}:${to}`, sources: 1, ...properties } },
    );
  }

  /** One source's claim of a subject, about these nodes. */
  async claim(id: string, subject: string, about: string[], properties: Params = {}) {
    await this.run(
      `MERGE (s:Source {id: $source}) SET s.title = $source
       CREATE (c:Claim) SET c = $properties
       CREATE (c)-[:FROM]->(s)
       WITH c UNWIND $about AS id MATCH (n {id: id}) CREATE (c)-[:ABOUT]->(n)`,
      { source: `test/${id}`, about, properties: { id, subject, dataset: "test", ...properties } },
    );
  }
}

import { Agent, request } from "node:http";
import type { Driver } from "neo4j-driver";
import type { CypherText } from "../src/model/graph.ts";
import type { QueryLibrary } from "../src/model/query-file.ts";
import { bareQuery, bareRun, bareText } from "./bare.ts";
import { type Comparison, compare, interleave } from "./measure.ts";

const ROUNDS = 300;
/** A server runs for days: both sides are measured once the code that they run is compiled, Neo4j's too. */
const WARM_UP = 1500;
/** Of the saved queries many take a second: each is run so often. */
const SAVED_ROUNDS = 6;
/** So many different questions have answers that are kept. */
const ASKED_BEFORE = 100;
/** A country of which the made-up dataset has many places. */
const COUNTRY = "br";

const agent = new Agent({ keepAlive: true });
/** Closes the connections that are kept. */
export const hangUp = () => agent.destroy();

interface Answer {
  cypher: CypherText;
  graph: { cypher: CypherText };
}

/** One call over HTTP on a connection that is kept, with the answer parsed. Throws unless it is 200. */
export function call<T = Answer>(url: string, body?: object): Promise<T> {
  const text = body && JSON.stringify(body);
  const headers = text ? { "content-type": "application/json" } : {};
  return new Promise((resolve, reject) => {
    const sent = request(url, { agent, method: text ? "POST" : "GET", headers }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on("data", (chunk) => chunks.push(chunk));
      answer.on("error", reject);
      answer.on("end", () => {
        const said = Buffer.concat(chunks).toString();
        if (answer.statusCode === 200) resolve(JSON.parse(said));
        else reject(new Error(`${url} answered ${answer.statusCode}: ${said}`));
      });
    });
    sent.on("error", reject);
    sent.end(text);
  });
}

/** What each round asks: the same for all sides, another one each round. */
interface Question {
  readonly name: string;
  readonly url: (round: number) => string;
  readonly body?: object;
  /** The statement behind an answer. */
  readonly cypher?: (answer: Answer) => CypherText;
  readonly rounds?: number;
  readonly warmUp?: number;
  /** Whether the server keeps the answers. */
  readonly kept?: boolean;
}

/** The saved queries that come with City Ties and ask for nothing, by name. */
async function savedQueries(base: string): Promise<string[]> {
  const { queries } = await call<QueryLibrary>(`${base}/api/queries`);
  return queries
    .filter(({ params }) => params.every((param) => !param.required || param.default !== undefined))
    .map(({ name }) => name);
}

/** The same, pseudo-random order at each run; the first some thousand are all different. */
const at = <T>(list: readonly T[], n: number) => list[(n * 7919) % list.length] as T;

/**
 * Each of our calls against the very Cypher that its answer names, sent by the bare driver in both its ways. A call is
 * measured where its question is new to the server, and again where it is one of a few that were asked before.
 */
export async function compareCalls(
  base: string,
  driver: Driver,
  ids: readonly string[],
  names: readonly string[],
  progress: (message: string) => void,
): Promise<Comparison[]> {
  const saved = await savedQueries(base);
  const questions: Question[] = [
    { name: "neighbourhood", url: (n) => `/api/neighbourhood?id=${at(ids, n)}`, kept: true },
    {
      name: "5 paths",
      url: (n) => `/api/paths?from=${at(ids, n)}&to=${at(ids, n + 1)}&k=5`,
      kept: true,
    },
    { name: "search", url: (n) => `/api/search?q=${encodeURIComponent(at(names, n))}`, kept: true },
    {
      name: "own Cypher",
      url: () => "/api/cypher",
      body: { text: bareText("partners"), params: { country: COUNTRY } },
      cypher: ({ graph }) => graph.cypher,
    },
    {
      name: `${saved.length} saved queries`,
      url: (n) => `/api/queries/${saved[n % saved.length]}/run`,
      body: { params: {} },
      cypher: ({ graph }) => graph.cypher,
      rounds: SAVED_ROUNDS * saved.length,
      warmUp: saved.length,
    },
  ];
  const rows: Comparison[] = [];
  for (const question of questions) {
    progress(`Measuring ${question.name}`);
    const { ours, run, query } = await measureQuestion(base, driver, question);
    rows.push(
      compare(`${question.name} (bare: session.run)`, "ms", ours, run),
      compare(`${question.name} (bare: executeQuery)`, "ms", ours, query),
    );
    if (!question.kept) continue;
    const again = { ...question, url: (n: number) => question.url(n % ASKED_BEFORE) };
    const known = await measureQuestion(base, driver, again);
    rows.push(
      compare(`${question.name}, asked before (bare: session.run)`, "ms", known.ours, known.run),
    );
  }
  return rows;
}

async function measureQuestion(base: string, driver: Driver, question: Question) {
  const { url, body, rounds = ROUNDS, warmUp = WARM_UP } = question;
  const { cypher = (answer: Answer) => answer.cypher } = question;
  const ask = async (round: number) => cypher(await call<Answer>(base + url(round), body));
  // The driver sends what the last answer named: had ours been asked beforehand, no question would be new to it.
  let { text, params } = await ask(rounds + warmUp);
  return interleave(rounds, warmUp, {
    ours: async (round) => {
      ({ text, params } = await ask(round));
    },
    run: () => bareRun(driver, text, params),
    query: () => bareQuery(driver, text, params),
  });
}

/** Our answer of the neighbourhood against the least that HTTP can be: `bench/bare-server.ts`, at `bareBase`. */
export async function compareHttp(
  base: string,
  bareBase: string,
  ids: readonly string[],
): Promise<Comparison> {
  const { ours, bare } = await interleave(ROUNDS, WARM_UP, {
    // With the default written out, it is an address that the server has not met.
    ours: (round) => call(`${base}/api/neighbourhood?id=${at(ids, round)}&depth=1`),
    bare: (round) => call(`${bareBase}?id=${at(ids, round)}`),
  });
  return compare("neighbourhood (bare: over HTTP)", "ms", ours, bare);
}

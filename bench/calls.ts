import { Agent, request } from "node:http";
import type { Driver } from "neo4j-driver";
import type { CypherText } from "../src/model/graph.ts";
import { bareRead, bareText } from "./bare.ts";
import { type Comparison, compare, interleave } from "./measure.ts";

const ROUNDS = 300;
/** A server runs for days: both sides are measured once the code that they run is compiled. */
const WARM_UP = 1500;
/** A country of which the made-up dataset has many places. */
const COUNTRY = "br";

const agent = new Agent({ keepAlive: true });

/** One call over HTTP on a connection that is kept, with the answer parsed. Throws unless it is 200. */
function call(url: string, body?: object): Promise<{ cypher: CypherText }> {
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

/** What each round asks: the same for both sides, another one each round. */
interface Question {
  readonly name: string;
  readonly url: (round: number) => string;
  readonly body?: { text: string; params: Record<string, unknown> };
}

/**
 * Each of our calls against the very Cypher that its answer names, sent by the bare driver. The first call
 * of each round's question is not measured: it says which Cypher that is, and plans it for both sides.
 */
export async function compareCalls(
  base: string,
  driver: Driver,
  ids: readonly string[],
  names: readonly string[],
  progress: (message: string) => void,
): Promise<Comparison[]> {
  const at = <T>(list: readonly T[], n: number) => list[(n * 7919) % list.length] as T;
  const questions: Question[] = [
    { name: "neighbourhood", url: (n) => `/api/neighbourhood?id=${at(ids, n)}` },
    { name: "5 paths", url: (n) => `/api/paths?from=${at(ids, n)}&to=${at(ids, n + 1)}&k=5` },
    { name: "search", url: (n) => `/api/search?q=${encodeURIComponent(at(names, n))}` },
    {
      name: "own Cypher",
      url: () => "/api/cypher",
      body: { text: bareText("partners"), params: { country: COUNTRY } },
    },
  ];
  const rows: Comparison[] = [];
  for (const { name, url, body } of questions) {
    progress(`Measuring ${name}`);
    const statements: { text: string; params: Record<string, unknown> }[] = [];
    for (let round = 0; round < ROUNDS + WARM_UP; round++) {
      const answer = await call(base + url(round), body);
      statements.push(body ?? answer.cypher);
    }
    const { ours, bare } = await interleave(
      ROUNDS,
      WARM_UP,
      (round) => call(base + url(round), body),
      async (round) => {
        const { text, params } = statements[round] ?? { text: "", params: {} };
        await bareRead(driver, text, params);
      },
    );
    rows.push(compare(name, "ms", ours, bare));
  }
  agent.destroy();
  return rows;
}

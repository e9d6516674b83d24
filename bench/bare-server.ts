/**
 * The least that can stand between the driver and a browser: one statement over Node's own HTTP, as JSON. What ours
 * takes longer than this is what our code adds; what this takes longer than the driver is what HTTP adds.
 */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { bareDriver, bareRun } from "./bare.ts";

const { BENCH_CONNECTION = "", BENCH_STATEMENT = "" } = process.env;
const statement = JSON.parse(BENCH_STATEMENT);
const driver = bareDriver(JSON.parse(BENCH_CONNECTION));

const server = createServer(async ({ url = "/" }, response) => {
  const ids = new URL(url, "http://localhost").searchParams.getAll("id");
  const params = { ...statement.params, ids };
  const rows = (await bareRun(driver, statement.text, params)).map((record) => record.toObject());
  response.writeHead(200, { "content-type": "application/json" });
  response.end(JSON.stringify({ rows, cypher: { text: statement.text, params } }));
});
server.listen(0, "127.0.0.1", () => {
  process.stdout.write(`http://127.0.0.1:${(server.address() as AddressInfo).port}\n`);
});

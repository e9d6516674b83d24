// A process of its own that opens a home's Neo4j and holds it: tests end it in every way a process can end.
import { openDatabase } from "../../src/db/open.ts";
import { testSettings } from "./neo4j.ts";

const home = process.argv[2] ?? "";
const opened = await openDatabase(testSettings(home), { quick: true });
process.stdout.write(`${opened.connection().uri}\n`);
process.stdin.resume();
process.stdin.once("end", async () => {
  await opened.stop();
});
if (process.argv[3] === "crash") setTimeout(() => Promise.reject(new Error("a fault")), 100);

import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { rmSync, statSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:net";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { afterEach, describe, expect, it } from "vitest";
import { homePaths } from "../../../src/db/home.ts";
import { type OpenDatabase, openDatabase } from "../../../src/db/open.ts";
import { commandLine, isAlive, pause } from "../../../src/db/process.ts";
import { PROJECT_ROOT } from "../../../src/db/root.ts";
import { readState, type State } from "../../../src/db/state.ts";
import { watchStuckQueries } from "../../../src/db/watchdog.ts";
import { temporaryHome, testSettings, unusedHome } from "../../support/neo4j.ts";

const opened: OpenDatabase[] = [];
const homes: string[] = [];
const children: ChildProcess[] = [];

afterEach(async () => {
  for (const one of opened.splice(0).reverse()) await one.stop();
  for (const child of children.splice(0)) child.kill("SIGKILL");
  for (const home of homes.splice(0)) {
    const pid = readState(homePaths(home))?.pid;
    if (pid) await expect.poll(() => isAlive(pid), { timeout: 30_000 }).toBe(false);
    rmSync(home, { recursive: true, force: true });
  }
});

function newHome(make: () => string = temporaryHome): string {
  const home = make();
  homes.push(home);
  return home;
}

async function open(home: string, notice?: (message: string) => void): Promise<OpenDatabase> {
  const one = await openDatabase(testSettings(home), { quick: true, notice });
  opened.push(one);
  return one;
}

function stateOf(home: string): State {
  const state = readState(homePaths(home));
  if (!state) throw new Error("no state file");
  return state;
}

const one = async ({ db }: OpenDatabase) => (await db.read({ text: "RETURN 1 AS one" })).rows;
const ONE = [{ one: 1 }];

/** Neither a time limit nor a closed session stops this one: it is a single expression. */
async function burn({ db }: OpenDatabase): Promise<unknown> {
  const text = "RETURN reduce(s = 0, i IN range(1, 2000000000) | s + i % 3) AS s";
  return db.read({ text }, { timeoutMs: 500, retry: false }).catch((error) => error.code);
}

/** Another command that holds this home's Neo4j; resolves when it is up. */
async function hold(home: string, how = "hold"): Promise<ChildProcess> {
  const script = join(PROJECT_ROOT, "test", "support", "hold-neo4j.ts");
  const child = spawn(process.execPath, [script, home, how], { stdio: ["pipe", "pipe", "ignore"] });
  children.push(child);
  await once(createInterface(child.stdout as NodeJS.ReadableStream), "line");
  return child;
}

/** Takes a port as soon as it is free. */
async function steal(port: number): Promise<Server> {
  for (;;) {
    const server = createServer((socket) => socket.destroy());
    server.listen(port, "127.0.0.1");
    const taken = await once(server, "listening").catch(() => undefined);
    if (taken) return server;
    await pause(5);
  }
}

describe("one home, one Neo4j", () => {
  it("a second command uses the one that runs, and leaves it running", async () => {
    const home = newHome();
    const first = await open(home);
    const { pid } = stateOf(home);
    const second = await openDatabase(testSettings(home));
    expect(second.connection()).toEqual(first.connection());
    expect(await one(second)).toEqual(ONE);
    await second.stop();
    expect(await one(first)).toEqual(ONE);
    expect(stateOf(home).pid).toBe(pid);
  });

  it("two that begin at once start one, and what is written is seen by both", async () => {
    const home = newHome();
    const [first, second] = await Promise.all([open(home), hold(home).then(() => open(home))]);
    expect(second.connection()).toEqual(first.connection());
    await first.db.write({ text: "CREATE (:City {id: 'g1'})" });
    const { rows } = await second.db.read({ text: "MATCH (c:City) RETURN c.id AS id" });
    expect(rows).toEqual([{ id: "g1" }]);
  });

  it("whoever still needs it starts it again when its starter stops it", async () => {
    const home = newHome();
    const starter = await hold(home);
    const { pid } = stateOf(home);
    const user = await open(home);
    await user.db.write({ text: "CREATE (:City {id: 'kept'})" });
    starter.stdin?.end();
    await once(starter, "exit");
    expect(isAlive(pid)).toBe(false);
    const read = async () =>
      (await user.db.read({ text: "MATCH (c:City) RETURN c.id AS id" })).rows;
    await expect
      .poll(() => read().catch(() => "away"), { timeout: 30_000 })
      .toEqual([{ id: "kept" }]);
  });

  it("a stop leaves no process, and a start after it finds the data", async () => {
    const home = newHome(unusedHome);
    const first = await open(home);
    const { pid } = stateOf(home);
    await first.db.write({ text: "CREATE (:City {id: 'kept'})" });
    await opened.pop()?.stop();
    expect(isAlive(pid)).toBe(false);
    expect(readState(homePaths(home))).toBeUndefined();
    const again = await open(home);
    const { rows } = await again.db.read({ text: "MATCH (c:City) RETURN c.id AS id" });
    expect(rows).toEqual([{ id: "kept" }]);
    for (const file of [homePaths(home).password, homePaths(home).authIni]) {
      expect(statSync(file).mode & 0o777).toBe(0o600);
    }
  });
});

describe("Neo4j goes away and comes back", () => {
  it("kill -9: calls fail with database_away, then the same object answers again", async () => {
    const home = newHome();
    const notices: string[] = [];
    const held = await open(home, (message) => notices.push(message));
    await held.db.write({ text: "CREATE (:City {id: 'kept'})" });
    const { pid } = stateOf(home);
    process.kill(pid, "SIGKILL");
    await expect(held.db.read({ text: "RETURN 1" }, { retry: false })).rejects.toMatchObject({
      code: "database_away",
      message: expect.stringMatching(/^Neo4j is not answering at bolt:\/\/127\.0\.0\.1/),
    });
    expect(held.db.state()).toBe("away");
    // A write waits for it: loading goes on by itself.
    const { counters } = await held.db.write({ text: "CREATE (:City {id: 'later'})" });
    expect(counters.nodesCreated).toBe(1);
    expect(held.db.state()).toBe("up");
    expect(stateOf(home).pid).not.toBe(pid);
    const { rows } = await held.db.read({ text: "MATCH (c:City) RETURN c.id AS id ORDER BY id" });
    expect(rows).toEqual([{ id: "kept" }, { id: "later" }]);
    expect(notices).toEqual(["Neo4j has stopped; starting it again", "Neo4j is running again"]);
  });

  it("restart ends what nothing else can end, also from a command that did not start it", async () => {
    const home = newHome();
    await open(home);
    const second = await open(home);
    const { pid } = stateOf(home);
    expect(await burn(second)).toBe("timeout");
    await second.restart?.();
    expect(isAlive(pid)).toBe(false);
    await expect.poll(() => one(second).catch(() => "away"), { timeout: 30_000 }).toEqual(ONE);
  });

  it("a query that burns on after its end is noticed, and Neo4j started again", async () => {
    const home = newHome();
    const held = await open(home);
    const { pid } = stateOf(home);
    const notices: string[] = [];
    const end = watchStuckQueries(held, (message) => notices.push(message));
    expect(await burn(held)).toBe("timeout");
    await expect.poll(() => isAlive(pid), { timeout: 30_000 }).toBe(false);
    await expect.poll(() => one(held).catch(() => "away"), { timeout: 30_000 }).toEqual(ONE);
    expect(notices).toEqual([
      expect.stringMatching(/^Starting Neo4j again, because a query .*reduce/),
    ]);
    end();
  });

  it("moves to another port where its own was taken meanwhile", async () => {
    const home = newHome();
    const held = await open(home);
    const { pid, port } = stateOf(home);
    process.kill(pid, "SIGKILL");
    const thief = await steal(port);
    await expect.poll(() => one(held).catch(() => "away"), { timeout: 30_000 }).toEqual(ONE);
    expect(stateOf(home).port).not.toBe(port);
    expect(held.connection().uri).toBe(`bolt://127.0.0.1:${stateOf(home).port}`);
    await new Promise((resolve) => thief.close(resolve));
  });
});

describe("no end of ours leaves a Neo4j behind", () => {
  it.each(["SIGINT", "SIGKILL"] as const)("%s", async (signal) => {
    const home = newHome();
    const child = await hold(home);
    const { pid } = stateOf(home);
    expect(isAlive(pid)).toBe(true);
    child.kill(signal);
    await expect.poll(() => isAlive(pid), { timeout: 15_000 }).toBe(false);
  });

  it("a fault that nobody caught", async () => {
    const home = newHome();
    await hold(home, "crash");
    const { pid } = stateOf(home);
    await expect.poll(() => isAlive(pid), { timeout: 15_000 }).toBe(false);
  });

  it("giving up in the middle of a start", async () => {
    const home = newHome();
    const giveUp = new AbortController();
    const opening = openDatabase(testSettings(home), { quick: true, signal: giveUp.signal });
    const failed = expect(opening).rejects.toBeDefined();
    await expect.poll(() => readState(homePaths(home))?.pid).toBeDefined();
    const { pid } = stateOf(home);
    giveUp.abort();
    await failed;
    expect(isAlive(pid)).toBe(false);
  });
});

describe("what an earlier end left behind does not block a start", () => {
  it("a state file whose process id belongs to another program now", async () => {
    const home = newHome();
    const stale = { pid: process.pid, port: 1, startedAt: "2026-01-01T00:00:00Z" };
    writeFileSync(homePaths(home).state, JSON.stringify(stale));
    expect(await one(await open(home))).toEqual(ONE);
    expect(await commandLine(stateOf(home).pid)).toContain(home);
  });

  it("half a state file, and a lock whose holder is gone", async () => {
    const home = newHome();
    writeFileSync(homePaths(home).state, '{"pid": 12');
    writeFileSync(homePaths(home).lock, "4194304");
    expect(await one(await open(home))).toEqual(ONE);
  });

  it("a taken port", async () => {
    const home = newHome();
    const thief = createServer();
    await new Promise<void>((resolve) => thief.listen(0, "127.0.0.1", resolve));
    const { port } = thief.address() as { port: number };
    writeFileSync(homePaths(home).state, JSON.stringify({ pid: 0, port, startedAt: "" }));
    expect(await one(await open(home))).toEqual(ONE);
    expect(stateOf(home).port).not.toBe(port);
    thief.close();
  });
});

import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, inject, it, vi } from "vitest";
import { homePaths } from "../../../src/db/home.ts";
import { findJava } from "../../../src/db/java.ts";
import { openDatabase } from "../../../src/db/open.ts";
import type { Connection } from "../../../src/db/settings.ts";
import { CityTiesError } from "../../../src/model/errors.ts";
import { temporaryHome, testSettings, unusedHome } from "../../support/neo4j.ts";

let folder: string;
const homes: string[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "cityties-setup-"));
});
afterEach(() => {
  vi.unstubAllEnvs();
  for (const path of [folder, ...homes.splice(0)]) rmSync(path, { recursive: true, force: true });
});

function newHome(make: () => string): string {
  const home = make();
  homes.push(home);
  return home;
}

/** A program of this name that prints and ends as told. */
function program(name: string, output: string, code = 0): string {
  const path = join(folder, name);
  writeFileSync(path, `#!/bin/sh\n/bin/cat >&2 <<'END'\n${output}\nEND\nexit ${code}\n`);
  chmodSync(path, 0o755);
  return path;
}

const javaOf = (version: string) =>
  `    java.home = /opt/jdk\n    java.runtime.version = ${version}.0.1\n    java.specification.version = ${version}`;

/** One sentence, of the code `setup`, that a user can act on. */
async function complaint(work: Promise<{ stop(): Promise<void> } | object>): Promise<string> {
  const error = await work.then(
    async (opened) => {
      if ("stop" in opened) await opened.stop();
      return expect.unreachable("it worked");
    },
    (error) => error,
  );
  expect(error).toBeInstanceOf(CityTiesError);
  expect(error.code).toBe("setup");
  expect(error.message).toMatch(/\.$/);
  expect(error.message).not.toMatch(/\n|\bat .*:\d+:\d+/);
  return error.message;
}

describe("Java", () => {
  it("is the one that CITYTIES_JAVA names, as a program or as a JDK's folder", async () => {
    const path = program("java", javaOf("21"));
    expect(await findJava(path, {})).toMatchObject({
      command: path,
      version: 21,
      home: "/opt/jdk",
    });
    mkdirSync(join(folder, "jdk", "bin"), { recursive: true });
    writeFileSync(join(folder, "jdk", "bin", "java"), `#!/bin/sh\nexec "${path}"\n`, {
      mode: 0o755,
    });
    expect(await findJava(join(folder, "jdk"), {})).toMatchObject({ version: 21 });
  });

  it("is JAVA_HOME's before PATH's, unless it is too old", async () => {
    mkdirSync(join(folder, "bin"));
    const path = join("bin", "java");
    program(path, javaOf("11"));
    const passedOver = await findJava(undefined, { JAVA_HOME: folder });
    expect(passedOver.command).toBe("java");
    program(path, javaOf("25"));
    expect(await findJava(undefined, { JAVA_HOME: folder })).toMatchObject({ version: 25 });
  });

  it("that is too old, that does not run, or that is not there is named", async () => {
    const old = program("java", javaOf("11"));
    expect(await complaint(findJava(old, {}))).toMatch(
      /Java 17 or newer, but .* is Java 11: unset/,
    );
    expect(await complaint(findJava("/no/java", {}))).toMatch(/^CITYTIES_JAVA is "\/no\/java"/);
    expect(await complaint(findJava(program("bad", "boom", 1), {}))).toMatch(/no Java that runs/);
    vi.stubEnv("PATH", join(folder, "empty"));
    expect(await complaint(findJava(undefined, {}))).toMatch(/none was found: install a JDK/);
    vi.stubEnv("PATH", folder);
    expect(await complaint(findJava(undefined, {}))).toMatch(/is Java 11: install a JDK/);
  });
});

describe("Maven", () => {
  const open = (mavens: string | undefined) => {
    const java = vi.stubEnv("PATH", mavens ?? folder) && "/usr/bin/java";
    return openDatabase({ ...testSettings(join(folder, "home")), java });
  };
  const maven = (version: string, rest: string) => {
    const path = join(folder, "mvn");
    const lines = `#!/bin/sh\n[ "$1" = -version ] && { echo "Apache Maven ${version}"; exit 0; }\n${rest}\n`;
    writeFileSync(path, lines, { mode: 0o755 });
    return `${folder}:/usr/bin:/bin`;
  };

  it("that is not there", async () => {
    expect(await complaint(open(undefined))).toMatch(/^Maven is needed once.*apt install maven/);
  });
  it("that is too old", async () => {
    expect(await complaint(open(maven("3.6.3", "exit 0")))).toMatch(
      /^Maven 3\.6 is too old: install/,
    );
  });
  it("that cannot download, whose half is not taken for the whole", async () => {
    const failing = maven(
      "3.9.0",
      'for a; do case $a in -DoutputDirectory=*) echo x > "$(echo $a | cut -d= -f2)/neo4j.jar";; esac; done\necho "[ERROR] Could not transfer artifact org.neo4j:neo4j:pom"; exit 1',
    );
    for (let time = 1; time <= 2; time++) {
      expect(await complaint(open(failing))).toMatch(
        /^Maven could not download Neo4j 5\.26\.\d+ \(Could not transfer .*check the network/,
      );
    }
  });
});

describe("the home", () => {
  it("that is a file", async () => {
    const home = join(folder, "home");
    writeFileSync(home, "");
    expect(await complaint(openDatabase(testSettings(home)))).toMatch(
      /cannot be written .*set CITYTIES_HOME to a folder of your own\.$/,
    );
  });

  it.runIf(existsSync("/proc/self"))("where a folder takes no other", async () => {
    expect(await complaint(openDatabase(testSettings("/proc/home/of/mine")))).toMatch(
      /^\/proc\/home.* cannot be written .*set CITYTIES_HOME to a folder of your own\.$/,
    );
  });

  it("whose password is lost", async () => {
    const home = newHome(temporaryHome);
    rmSync(homePaths(home).password);
    expect(await complaint(openDatabase(testSettings(home)))).toMatch(
      /password is missing.*put the file back, or delete/,
    );
  });

  it("that another Neo4j has locked", async () => {
    const home = newHome(temporaryHome);
    const holder = await openDatabase(testSettings(home), { quick: true });
    // As if the other one had been started by hand.
    rmSync(homePaths(home).state);
    expect(await complaint(openDatabase(testSettings(home), { quick: true }))).toMatch(
      /^Neo4j did not start: .* is in use by another Neo4j/,
    );
    await holder.stop();
  });

  it("whose Neo4j dies at its start", async () => {
    const home = newHome(unusedHome);
    const java = program("java", javaOf("17"), 0);
    expect(await complaint(openDatabase({ ...testSettings(home), java }))).toMatch(
      /^Neo4j did not start \(.*\): .*console\.log has the whole story\.$/,
    );
  });
});

describe("NEO4J_URI", () => {
  const open = (change: Partial<Connection>) =>
    openDatabase({ ...testSettings(folder), neo4j: { ...inject("neo4j"), ...change } });

  it("of a running Neo4j is used, and left running", async () => {
    for (let time = 1; time <= 2; time++) {
      const opened = await open({});
      expect(opened.restart).toBeUndefined();
      expect((await opened.db.serverInfo()).edition).toBe("community");
      await opened.stop();
    }
  });

  it("is also a cluster's address", async () => {
    const { uri } = inject("neo4j");
    const opened = await open({ uri: uri.replace("bolt:", "neo4j:"), database: undefined });
    await opened.db.write({ text: "CREATE (n:Routed {id: 1})" });
    const { rows } = await opened.db.read({ text: "MATCH (n:Routed) RETURN n.id AS id" });
    expect(rows).toEqual([{ id: 1 }]);
    await opened.db.write({ text: "MATCH (n:Routed) DELETE n" });
    await opened.stop();
  });

  it("where nobody listens", async () => {
    for (const uri of ["bolt://127.0.0.1:9", "neo4j://127.0.0.1:9"]) {
      const began = performance.now();
      expect(await complaint(open({ uri }))).toMatch(
        /^Neo4j is not answering at .*correct NEO4J_URI/,
      );
      expect(performance.now() - began).toBeLessThan(6000);
    }
  });

  it("of a name that nobody has", async () => {
    expect(await complaint(open({ uri: "bolt://no-such-machine.invalid:7687" }))).toMatch(
      /No machine is known by the name|not answering/,
    );
  });

  it("that is a web page's", async () => {
    const server = createServer((_, answer) => answer.end("hello"));
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const { port } = server.address() as AddressInfo;
    expect(await complaint(open({ uri: `bolt://127.0.0.1:${port}` }))).toMatch(/NEO4J_URI/);
    server.close();
  });

  it("with a wrong password, a wrong user, or none", async () => {
    for (const change of [{ password: "wrong" }, { user: "nobody" }, { password: "" }]) {
      expect(await complaint(open(change))).toMatch(
        /does not accept this user and password: set NEO4J_USER and NEO4J_PASSWORD/,
      );
    }
  });

  it("with a database that it does not have", async () => {
    expect(await complaint(open({ database: "atlantis" }))).toMatch(/atlantis.*NEO4J_DATABASE/);
  });

  it("with encryption that it does not speak", async () => {
    const { uri } = inject("neo4j");
    const message = await complaint(open({ uri: uri.replace("bolt:", "bolt+s:") }));
    expect(message).toMatch(/NEO4J_URI/);
  });
});

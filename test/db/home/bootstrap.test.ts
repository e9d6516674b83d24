import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { ensureChromium, findChromium } from "../../../scripts/chromium.mjs";
import { PROJECT_ROOT } from "../../../src/db/root.ts";

let root: string;
let calls: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "cityties-bootstrap-"));
  calls = join(root, "calls");
  for (const name of ["scripts", "bin"]) {
    cpSync(join(PROJECT_ROOT, name), join(root, name), { recursive: true });
  }
  write("package-lock.json", lock({ a: "1.0.0", b: "2.0.0" }));
  npm(`cp package-lock.json node_modules/.package-lock.json`);
  mkdirSync(join(root, "node_modules", "node", "bin"), { recursive: true });
  symlinkSync(process.execPath, join(root, "node_modules", "node", "bin", "node"));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function write(path: string, text: string, mode = 0o644): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text, { mode });
}

/** An npm that notes how it was called, then does as told. */
function npm(does: string): void {
  write("path/npm", `#!/bin/sh\necho "$@" >> "${calls}"\n${does}\n`, 0o755);
}

function lock(packages: Record<string, string>, optional: string[] = []): string {
  const entries = Object.entries(packages).map(([name, version]) => [
    `node_modules/${name}`,
    { version, ...(optional.includes(name) && { optional: true }) },
  ]);
  return JSON.stringify({ packages: { "": { name: "x" }, ...Object.fromEntries(entries) } });
}

const env = () => ({ ...process.env, PATH: `${join(root, "path")}:/usr/bin:/bin` });

function bootstrap(...args: string[]) {
  const script = join(root, "scripts", "bootstrap.mjs");
  const { status, stderr, stdout } = spawnSync(process.execPath, [script, ...args], {
    env: env(),
    encoding: "utf8",
  });
  const installs = existsSync(calls) ? readFileSync(calls, "utf8").trim().split("\n").length : 0;
  return { status, stderr, installs, stdout };
}

describe("packages", () => {
  it("are installed where there are none, and then no more", () => {
    expect(bootstrap()).toMatchObject({ status: 0, installs: 1 });
    expect(bootstrap()).toEqual({ status: 0, installs: 1, stderr: "", stdout: "" });
  });

  it("are installed again when the lock file names another version or one more", () => {
    bootstrap();
    write("package-lock.json", lock({ a: "1.0.1", b: "2.0.0" }));
    expect(bootstrap().installs).toBe(2);
    write("package-lock.json", lock({ a: "1.0.1", b: "2.0.0", c: "1.0.0" }));
    expect(bootstrap().installs).toBe(3);
    expect(bootstrap().installs).toBe(3);
  });

  it("for other kinds of machine are not missed", () => {
    bootstrap();
    write("package-lock.json", lock({ a: "1.0.0", b: "2.0.0", mac: "1.0.0" }, ["mac"]));
    expect(bootstrap().installs).toBe(1);
  });

  it("that cannot be installed: one sentence, exit 1, and the next try begins again", () => {
    npm("exit 7");
    for (const installs of [1, 2]) {
      const ran = bootstrap();
      expect(ran).toMatchObject({ status: 1, installs });
      expect(ran.stderr).toMatch(/npm could not install the packages .*check the network.*\.\n$/);
      expect(ran.stderr).not.toMatch(/\n\s+at /);
      expect(ran.stdout).toBe("");
    }
  });

  it("that cannot be installed for the tests: their count is the last line all the same", () => {
    npm("exit 7");
    expect(bootstrap("--tests")).toMatchObject({ status: 1, stdout: "0 passed, 1 failed\n" });
  });

  it("without Node 24 among them: says that scripts were not allowed", () => {
    rmSync(join(root, "node_modules", "node"), { recursive: true });
    expect(bootstrap()).toMatchObject({
      status: 1,
      stderr: expect.stringMatching(/ignore-scripts/),
    });
  });
});

describe("npx cityties", () => {
  const cityties = (cli: string, ...args: string[]): ChildProcess => {
    write("src/cli.ts", cli);
    return spawn(join(root, "bin", "cityties.mjs"), args, {
      env: { ...env(), PATH: `${dirname(process.execPath)}:${env().PATH}` },
      stdio: ["ignore", "pipe", "ignore"],
    });
  };
  const output = async (child: ChildProcess) => {
    let text = "";
    child.stdout?.on("data", (chunk) => {
      text += chunk;
    });
    const [code] = await once(child, "close");
    return { text, code };
  };

  it("installs first, then hands over its arguments and the exit code", async () => {
    const cli =
      "const args: string[] = process.argv.slice(2); process.stdout.write(JSON.stringify(args)); process.exit(2);";
    expect(await output(cityties(cli, "search", "Thừa Thiên Huế", "--json"))).toEqual({
      text: '["search","Thừa Thiên Huế","--json"]',
      code: 2,
    });
    expect(existsSync(calls)).toBe(true);
  });

  it("hands over a signal, and waits for the end that follows", async () => {
    const cli =
      "process.on('SIGTERM', () => setTimeout(() => { process.stdout.write('ended'); process.exit(0); }, 300)); process.stdout.write('up '); setInterval(() => {}, 1000);";
    const child = cityties(cli);
    const ended = output(child);
    await once(child.stdout as NodeJS.ReadableStream, "data");
    child.kill("SIGTERM");
    expect(await ended).toEqual({ text: "up ended", code: 0 });
  });

  it("tells of a signal that ended it as a shell does", async () => {
    expect(await output(cityties("process.kill(process.pid, 'SIGKILL');"))).toMatchObject({
      code: 137,
    });
  });
});

describe("Chromium", () => {
  it("is the one that CITYTIES_CHROMIUM names", () => {
    write("path/other", "#!/bin/sh\n", 0o755);
    const named = { CITYTIES_CHROMIUM: join(root, "path", "other"), PATH: "" };
    expect(findChromium(named)).toBe(named.CITYTIES_CHROMIUM);
    expect(ensureChromium(named)).toBe(named.CITYTIES_CHROMIUM);
  });

  it("is the first in PATH that can be run", () => {
    write("path/chromium", "no program");
    write("path/google-chrome", "#!/bin/sh\n", 0o755);
    expect(findChromium({ PATH: join(root, "path") })).toBe(join(root, "path", "google-chrome"));
  });

  it("that is named but not there is said to be so, instead of taking another", () => {
    expect(() => ensureChromium({ CITYTIES_CHROMIUM: "/no/chromium" })).toThrow(
      /^CITYTIES_CHROMIUM is "\/no\/chromium", which is no program: correct it, or unset it\.$/,
    );
  });
});

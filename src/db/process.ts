import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";

export interface Ran {
  /** The exit code; undefined where the program could not be started at all. */
  code: number | undefined;
  output: string;
}

/** Runs a program to its end; gives its whole output, and each line as it comes. */
export function run(
  command: string,
  args: string[],
  options: {
    env?: NodeJS.ProcessEnv;
    onLine?: (line: string) => void;
    signal?: AbortSignal | undefined;
  } = {},
): Promise<Ran> {
  return new Promise((resolve) => {
    // On Windows, programs like mvn are .cmd files, which only a shell starts.
    const shell = process.platform === "win32" && !command.endsWith(".exe");
    const child = spawn(command, args, {
      env: { ...process.env, ...options.env },
      stdio: ["ignore", "pipe", "pipe"],
      shell,
      ...(options.signal && { signal: options.signal }),
    });
    let output = "";
    let rest = "";
    const take = (chunk: string) => {
      output += chunk;
      const lines = (rest + chunk).split("\n");
      rest = lines.pop() ?? "";
      for (const line of lines) options.onLine?.(line);
    };
    child.stdout.setEncoding("utf8").on("data", take);
    child.stderr.setEncoding("utf8").on("data", take);
    child.once("error", () => resolve({ code: undefined, output }));
    child.once("close", (code) => resolve({ code: code ?? 1, output }));
  });
}

/** Whether a process of this id runs; one that ended but that nobody has waited for does not. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
  if (process.platform !== "linux") return true;
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return stat.slice(stat.lastIndexOf(")") + 2, stat.lastIndexOf(")") + 3) !== "Z";
  } catch {
    return false;
  }
}

/** The command line of a process, to tell ours from one that has since been given the same id. */
export async function commandLine(pid: number): Promise<string> {
  if (process.platform === "linux") {
    try {
      return readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ");
    } catch {
      return "";
    }
  }
  return (await run("ps", ["-o", "command=", "-p", String(pid)])).output;
}

/** SIGTERM, then SIGKILL after `patienceMs`; resolves when the process is gone. */
export async function stopProcess(pid: number, patienceMs: number): Promise<void> {
  signal(pid, "SIGTERM");
  const deadline = Date.now() + patienceMs;
  while (isAlive(pid)) {
    if (Date.now() > deadline) signal(pid, "SIGKILL");
    await pause(50);
  }
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {
    // It ended in the meantime, which is what was wanted.
  }
}

export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/**
 * Ends `pid` when this process ends, however it ends (Ctrl+C, a crash, kill -9): a shell waits on a pipe that
 * only this process holds open. Returns the way to call it off once `pid` has ended by itself.
 */
export function endWithUs(pid: number): () => void {
  if (process.platform === "win32") {
    const end = () => signal(pid, "SIGTERM");
    process.once("exit", end);
    return () => process.off("exit", end);
  }
  const script =
    'read -r _; kill -TERM "$1" || exit; i=0; while [ $i -lt 20 ] && kill -0 "$1"; do sleep 1; i=$((i+1)); done; kill -KILL "$1"';
  const guard = spawn("/bin/sh", ["-c", script, "cityties-guard", String(pid)], {
    stdio: ["pipe", "ignore", "ignore"],
    detached: true,
  });
  guard.unref();
  guard.on("error", () => {});
  guard.stdin.on("error", () => {});
  (guard.stdin as unknown as { unref?: () => void }).unref?.();
  return () => guard.kill("SIGKILL");
}

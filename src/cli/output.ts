/** Answers go to standard output, everything about the work to standard error. */
export function print(text: string): void {
  printFile(harmless(text));
}

/** A file's content as it is, to the letter; only a terminal does not get what would command it. */
export function printFile(text: string): void {
  const shown = process.stdout.isTTY ? harmless(text) : text;
  process.stdout.write(shown.endsWith("\n") ? shown : `${shown}\n`);
}

export function printJson(value: unknown): void {
  // JSON itself spells out only some of the control characters.
  const spelt = (sign: string) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`;
  printFile(JSON.stringify(value, null, 2).replace(COMMANDS, spelt));
}

export function note(text: string): void {
  process.stderr.write(`${harmless(text)}\n`);
}

/** A control character in what a source wrote could move the cursor, colour the terminal or rename its window. */
const COMMANDS = /[^\P{Cc}\n\t]/gu;
const harmless = (text: string): string => text.replace(COMMANDS, " ");

const QUIET_MS = 1000;

/**
 * Says on standard error what is going on, at most once a second and only once the work has taken so
 * long, so that quick commands stay silent. Call `done` before the answer is printed.
 */
export function startProgress(): { report: (message: string) => void; done: () => void } {
  let latest: string | undefined;
  const timer = setInterval(() => {
    if (latest !== undefined) note(`… ${latest}`);
    latest = undefined;
  }, QUIET_MS);
  timer.unref();
  return {
    report: (message) => {
      latest = message;
    },
    done: () => clearInterval(timer),
  };
}

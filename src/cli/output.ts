/** Answers go to standard output, everything about the work to standard error. */
export function print(text: string): void {
  process.stdout.write(text.endsWith("\n") ? text : `${text}\n`);
}

export function printJson(value: unknown): void {
  print(JSON.stringify(value, null, 2));
}

export function note(text: string): void {
  process.stderr.write(`${text}\n`);
}

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

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
 * Says on standard error what is going on, but only once the work has taken over a second, so that
 * quick commands stay silent. Call `done` before the answer is printed.
 */
export function startProgress(): { report: (message: string) => void; done: () => void } {
  let latest: string | undefined;
  let quiet = true;
  const flush = () => {
    if (latest !== undefined) note(`… ${latest}`);
    latest = undefined;
  };
  const timer = setTimeout(() => {
    quiet = false;
    flush();
  }, QUIET_MS);
  timer.unref();
  return {
    report: (message) => {
      latest = message;
      if (!quiet) flush();
    },
    done: () => {
      clearTimeout(timer);
      quiet = true;
    },
  };
}

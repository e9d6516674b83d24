import { Command, type CommanderError } from "commander";
import { readSettings, type Settings } from "../db/settings.ts";
import { fail, USED_WRONGLY } from "./failure.ts";
import { printJson, startProgress } from "./output.ts";

export const DONE = 0;
/** Done but with rejects, or used wrongly. */
export const WITH_REJECTS = 2;

/** What a command's run function gets besides its own arguments. */
export interface Session<Options> {
  readonly settings: Settings;
  readonly json: boolean;
  readonly options: Options;
  /** Shown on standard error once the work has taken over a second. */
  readonly progress: (message: string) => void;
  /** The same for work that tells how far it is. */
  readonly stage: (stage: string, done?: number, total?: number) => void;
}

/** Help and the version are done; whatever else commander ends for, and has told, is a wrong use. */
export function endOfParsing({ exitCode, message }: CommanderError): never {
  if (exitCode === 0) process.exit(DONE);
  if (process.argv.includes("--json")) {
    printJson({ error: { code: "bad_request", message: sentence(message) } });
  }
  process.exit(USED_WRONGLY);
}

/** Commander's `error: unknown option '--x'` as a sentence. */
function sentence(message: string): string {
  const text = message
    .replace(/^error: /, "")
    .replace(/\s+/g, " ")
    .trim();
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}${text.endsWith(".") ? "" : "."}`;
}

interface CommonOptions {
  json?: boolean;
  debug?: boolean;
  home?: string;
  neo4jUri?: string;
  neo4jUser?: string;
  neo4jDatabase?: string;
  host?: string;
  port?: string;
}

/** A command with what all have: `--json`, `--debug`, the settings' flags, and examples in its help. */
export function command(name: string, about: string, examples: readonly string[]): Command {
  return new Command(name)
    .description(about)
    .option("--json", "print the answer as JSON, for machines")
    .option("--debug", "print the stack trace of a failure")
    .option("--home <dir>", "where the managed Neo4j and its data are (CITYTIES_HOME)")
    .option("--neo4j-uri <uri>", "a Neo4j of your own (NEO4J_URI)")
    .option("--neo4j-user <name>", "its user (NEO4J_USER); the password is NEO4J_PASSWORD")
    .option("--neo4j-database <name>", "its database (NEO4J_DATABASE)")
    .showHelpAfterError("Add --help to see how it is used.")
    .exitOverride(endOfParsing)
    .addHelpText("after", `\nFor example:\n${examples.map((line) => `  ${line}\n`).join("")}`);
}

/** Flags win over the environment, which wins over `.env`. */
function settingsOf(options: CommonOptions): Settings {
  const flags = {
    CITYTIES_HOME: options.home,
    NEO4J_URI: options.neo4jUri,
    NEO4J_USER: options.neo4jUser,
    NEO4J_DATABASE: options.neo4jDatabase,
    HOST: options.host,
    PORT: options.port,
  };
  const given = Object.entries(flags).filter(([, value]) => value !== undefined);
  return readSettings({ ...process.env, ...Object.fromEntries(given) });
}

/**
 * Makes a run function into commander's action: it gets the session and the command's arguments,
 * and answers with the exit code. What it throws becomes one sentence.
 */
export function task<Args extends unknown[], Options = object>(
  work: (session: Session<Options>, ...args: Args) => Promise<number>,
): (...given: unknown[]) => Promise<void> {
  return async (...given) => {
    // Commander puts the options and the command after the declared arguments.
    const args = given.slice(0, -2) as Args;
    const options = given.at(-2) as CommonOptions & Options;
    const json = options.json === true;
    const progress = startProgress();
    try {
      const stage: Session<Options>["stage"] = (name, done, total) =>
        progress.report(total ? `${name} (${done} of ${total})` : name);
      const session = {
        settings: settingsOf(options),
        json,
        options,
        progress: progress.report,
        stage,
      };
      process.exitCode = await work(session, ...args);
    } catch (error) {
      process.exitCode = fail(error, { json, debug: options.debug === true });
    } finally {
      progress.done();
    }
  };
}

import { randomUUID } from "node:crypto";
import { lstat, mkdir, open, readdir, readFile, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { withLock } from "../../db/lock.ts";
import { CityTiesError } from "../../model/errors.ts";
import { MAX_QUERY_BYTES } from "../../model/query-file.ts";
import { QUERY_NAME } from "../../model/query-params.ts";

/** A folder of the user's own queries, `<name>.cypher` each. What stands beside them is left alone. */

const EXTENSION = ".cypher";

function pathOf(dir: string, name: string): string {
  // Nothing but such a name may ever become part of a path.
  if (!QUERY_NAME.test(name)) {
    throw new CityTiesError(
      "bad_request",
      `"${name}" is no query's name: use small letters, digits and -, 80 at most.`,
    );
  }
  return join(dir, `${name}${EXTENSION}`);
}

/** Names of all `.cypher` files, in alphabetical order, those with names that no query can have included. */
export async function fileNames(dir: string): Promise<string[]> {
  const entries = await readdir(dir).catch(nothingThere);
  return (entries ?? [])
    .filter((entry) => entry.endsWith(EXTENSION) && !entry.startsWith("."))
    .map((entry) => entry.slice(0, -EXTENSION.length))
    .sort();
}

/** A query's file, or undefined where there is none. Throws `too_large`, `bad_request` for what is no plain file. */
export async function readQuery(dir: string, name: string): Promise<string | undefined> {
  const path = pathOf(dir, name);
  const stat = await lstat(path).catch(nothingThere);
  if (stat === undefined) return undefined;
  // A folder shared by git may hold links to anywhere.
  if (!stat.isFile()) {
    throw new CityTiesError("bad_request", `${path} is no plain file: put the file itself there.`);
  }
  if (stat.size > MAX_QUERY_BYTES) throw tooLarge(path);
  return await readFile(path, "utf8").catch(nothingThere);
}

/** Writes the whole file or nothing. */
export async function writeQuery(dir: string, name: string, text: string): Promise<void> {
  const path = pathOf(dir, name);
  if (Buffer.byteLength(text) > MAX_QUERY_BYTES) throw tooLarge(path);
  const draft = join(dir, `.${name}.${randomUUID()}.tmp`);
  try {
    const file = await open(draft, "wx");
    try {
      await file.writeFile(text);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    throw unwritable(dir, error);
  }
}

/** Gives a file another name; what stands under that one already is replaced. */
export async function renameQuery(dir: string, name: string, to: string): Promise<void> {
  await rename(pathOf(dir, name), pathOf(dir, to)).catch((error) => {
    throw unwritable(dir, error);
  });
}

export async function removeQuery(dir: string, name: string): Promise<void> {
  await rm(pathOf(dir, name), { force: true }).catch((error) => {
    throw unwritable(dir, error);
  });
}

/** Runs `work` while nobody else, in this process or another, changes the folder. */
export async function changing<T>(dir: string, work: () => Promise<T>): Promise<T> {
  await mkdir(dir, { recursive: true }).catch((error) => {
    throw unwritable(dir, error);
  });
  return withLock(join(dir, ".lock"), work);
}

const tooLarge = (path: string) =>
  new CityTiesError(
    "too_large",
    `${path} is larger than ${MAX_QUERY_BYTES / 1024} kB: shorten it.`,
  );

/** Why nothing could be written, with the way out. */
export const unwritable = (dir: string, cause: unknown) =>
  new CityTiesError(
    "setup",
    `${dir} cannot be written (${(cause as NodeJS.ErrnoException).code ?? cause}): mend its permissions, or set CITYTIES_HOME to a folder of your own.`,
    { cause },
  );

/** Turns "there is no such file" into undefined, all else into an error that users understand. */
export function nothingThere(error: NodeJS.ErrnoException): undefined {
  if (error.code === "ENOENT") return undefined;
  throw new CityTiesError(
    "setup",
    `${error.path ?? "A saved query"} cannot be read: mend its permissions.`,
    {
      cause: error,
    },
  );
}

import { createServer } from "node:net";
import { CityTiesError } from "../model/errors.ts";

/** Why nothing can be served there, as Node's error code; undefined where it can. */
export function portProblem(host: string, port: number): Promise<string | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", (error: NodeJS.ErrnoException) => resolve(error.code ?? "unknown"));
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(undefined)));
  });
}

/** Says in one sentence why City Ties cannot be served there, before anything is started for it. */
export async function assertPort(host: string, port: number): Promise<void> {
  const problem = await portProblem(host, port);
  if (problem === undefined) return;
  const reasons: Record<string, string> = {
    EADDRINUSE: `Port ${port} of ${host} is in use, perhaps by City Ties itself (look at http://${host}:${port}): end that program, or set PORT to another number.`,
    EACCES: `Port ${port} may not be used by this user: set PORT to a number above 1023.`,
    EADDRNOTAVAIL: `HOST is "${host}", which is no address of this machine: set it to 127.0.0.1.`,
    ENOTFOUND: `HOST is "${host}", which is no address of this machine: set it to 127.0.0.1.`,
  };
  const message =
    reasons[problem] ?? `Port ${port} of ${host} cannot be used (${problem}): set HOST and PORT.`;
  throw new CityTiesError("setup", message);
}

import type { AddressInfo } from "node:net";
import { createAdaptorServer } from "@hono/node-server";
import type { Hono } from "hono";
import { CityTiesError } from "../model/errors.ts";

export interface Serving {
  /** `http://127.0.0.1:4680`, with the port that it really has. */
  url: string;
  /** Ends the server and the requests that are under way. */
  close(): Promise<void>;
}

/** Listens; `port` 0 takes a free one. Throws `setup` where the port or the address cannot be had. */
export async function serve(
  app: Hono,
  { host, port }: { host: string; port: number },
): Promise<Serving> {
  const server = createAdaptorServer({ fetch: app.fetch });
  await new Promise<void>((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => reject(explained(error, host, port)));
    server.listen(port, host, resolve);
  });
  const { port: taken } = server.address() as AddressInfo;
  const name = host.includes(":") ? `[${host}]` : host;
  return {
    url: `http://${name}:${taken}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        if ("closeAllConnections" in server) server.closeAllConnections();
      }),
  };
}

function explained(error: NodeJS.ErrnoException, host: string, port: number): CityTiesError {
  const say = (text: string) => new CityTiesError("setup", text, { cause: error });
  if (error.code === "EADDRINUSE") {
    const other = port < 65_535 ? port + 1 : port - 1;
    return say(`Port ${port} is in use; set PORT to another, e.g. PORT=${other} npm start.`);
  }
  if (error.code === "EACCES") {
    return say(`Port ${port} needs more rights than this user has; set PORT to 1024 or above.`);
  }
  if (error.code === "EADDRNOTAVAIL" || error.code === "ENOTFOUND") {
    return say(`"${host}" is no address of this machine; set HOST to one, e.g. HOST=127.0.0.1.`);
  }
  return say(`The server cannot listen on ${host}:${port}: ${error.message}.`);
}

import neo4j, { type Driver } from "neo4j-driver";
import type { Connection } from "./settings.ts";

/** A driver that gives up early and tells nobody about its use. Throws where the address is none. */
export function createDriver({ uri, user, password }: Connection): Driver {
  const auth = password ? neo4j.auth.basic(user, password) : undefined;
  return neo4j.driver(uri, auth, {
    userAgent: "cityties",
    telemetryDisabled: true,
    connectionTimeout: 3000,
    connectionAcquisitionTimeout: 5000,
    maxConnectionPoolSize: 50,
    // A connection that slept through a restart of the server is found out before it is used.
    connectionLivenessCheckTimeout: 30_000,
  });
}

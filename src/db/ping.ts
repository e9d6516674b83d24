import { connect } from "node:net";
import neo4j from "neo4j-driver";
import type { Connection } from "./settings.ts";
import { statement } from "./statements.ts";

/** Whether the managed Neo4j answers a query there: its port opens before its database does. */
export async function answers(connection: Connection): Promise<boolean> {
  const { hostname, port } = new URL(connection.uri);
  if (!(await opens(hostname, Number(port)))) return false;
  const driver = neo4j.driver(
    connection.uri,
    neo4j.auth.basic(connection.user, connection.password),
    { connectionTimeout: 3000, connectionAcquisitionTimeout: 3000, telemetryDisabled: true },
  );
  const session = driver.session({
    database: connection.database ?? "",
    defaultAccessMode: "READ",
  });
  try {
    await session.run(statement("server/ping"), {}, { timeout: 3000 });
    return true;
  } catch {
    return false;
  } finally {
    await driver.close();
  }
}

function opens(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port, timeout: 1000 });
    const end = (open: boolean) => {
      socket.destroy();
      resolve(open);
    };
    socket.once("connect", () => end(true));
    socket.once("error", () => end(false));
    socket.once("timeout", () => end(false));
  });
}

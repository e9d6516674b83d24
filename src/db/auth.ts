import { createHash, randomBytes } from "node:crypto";

const ROUNDS = 1024;

/**
 * The line of `data/dbms/auth.ini` that gives the user `neo4j` its first password.
 * Written here instead of by Neo4j's AdminTool because that starts a second Java (0.9 s) and takes the
 * password as an argument, where every user of the machine can read it.
 */
export function authIni(password: string, salt: Buffer = randomBytes(32)): string {
  let hash = createHash("sha256").update(salt).update(password, "utf8").digest();
  for (let round = 1; round < ROUNDS; round++) {
    hash = createHash("sha256").update(hash).digest();
  }
  return `neo4j:SHA-256,${hash.toString("hex")},${salt.toString("hex")},${ROUNDS}:\n`;
}

export function newPassword(): string {
  return randomBytes(24).toString("base64url");
}

import { expect, it } from "vitest";
import { authIni, newPassword } from "../../../src/db/auth.ts";

it("hashes a password as Neo4j's own AdminTool does", () => {
  const salt = "3d6bef15ec35a8224f4b7a600c4dcb7617b6baeae6e4856ca0c9c7ab34e3ac32";
  // Written by `AdminTool dbms set-initial-password 'Cầu Trường Tiền 1899'` of Neo4j 5.26.30.
  const hash = "a45493cc8abc44ea79dc20c298613cc04f67c54c6d473106e56da837addf3d5a";
  expect(authIni("Cầu Trường Tiền 1899", Buffer.from(salt, "hex"))).toBe(
    `neo4j:SHA-256,${hash},${salt},1024:\n`,
  );
});

it("salts each home differently, and makes long passwords that differ", () => {
  expect(authIni("same")).not.toBe(authIni("same"));
  const passwords = new Set(Array.from({ length: 50 }, newPassword));
  expect(passwords.size).toBe(50);
  for (const password of passwords) expect(password).toMatch(/^[\w-]{32}$/);
});

import { fileURLToPath } from "node:url";

/** The project's folder: `cypher/`, `neo4j/` and `.env` are found from here, whatever the working directory is. */
export const PROJECT_ROOT = fileURLToPath(new URL("../../", import.meta.url));

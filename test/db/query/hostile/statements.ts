/** Statements that must not do what they try. */
export interface Hostile {
  name: string;
  text: string;
  params?: Record<string, unknown>;
  /** Refused or failed with this code; absent where more than one is right. */
  code?: string;
}

export type Category = { category: string; statements: Hostile[] };

const NOT_READ_ONLY = "not_read_only";
const of = (code: string | undefined, texts: string[]): Hostile[] =>
  texts.map((text) => ({
    name: text.replace(/[^ -~]/g, "·").slice(0, 80),
    text,
    ...(code && { code }),
  }));
const times = (n: number, make: (i: number) => string, between = " "): string =>
  Array.from({ length: n }, (_, i) => make(i)).join(between);
const around = (open: string, n: number, close: string) =>
  `RETURN ${open.repeat(n)}1${close.repeat(n)} AS x`;

/** `file` and `url` are canaries: a file that holds SECRET, and a server that counts its visitors. */
export const refused = ({ file, url }: { file: string; url: string }): Category[] => [
  {
    category: "writes",
    statements: of(NOT_READ_ONLY, [
      "CREATE (n:City {id: 'evil'})",
      "CREATE (n:City {id: 'evil'}) RETURN n",
      "INSERT (n:City {id: 'evil'})",
      "MERGE (n:City {id: 'evil'}) ON CREATE SET n.a = 1 ON MATCH SET n.b = 2 RETURN n",
      "MATCH (n) DETACH DELETE n",
      "MATCH (n) NODETACH DELETE n",
      "MATCH ()-[r]->() DELETE r",
      "MATCH (n:City) SET n.name = 'evil' RETURN n",
      "MATCH (n:City) SET n += {name: 'evil'}",
      "MATCH (n:City) SET n = {}",
      "MATCH (n:City) SET n:Evil",
      "MATCH (n:City) SET n IS Evil",
      "WITH 'Evil' AS label MATCH (n:City) SET n:$(label)",
      "MATCH (n:City) SET n['name'] = 'evil'",
      "MATCH (n:City) REMOVE n:City RETURN n",
      "MATCH (n:City) REMOVE n.name",
      "MATCH (n) FOREACH (x IN [1] | SET n.evil = x)",
      "FOREACH (x IN range(1, 10) | CREATE (:Evil {x: x}))",
      "MATCH (n:City) CALL (n) { SET n.evil = 1 } RETURN n",
      "MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 1 ROWS",
      "UNWIND range(1, 9) AS x CALL (x) { CREATE (:Evil {x: x}) } IN 2 CONCURRENT TRANSACTIONS OF 1 ROWS ON ERROR CONTINUE",
      "UNWIND [1] AS x CALL (x) { RETURN x AS y } IN TRANSACTIONS RETURN y",
      "MATCH (n) WHERE false DETACH DELETE n",
      "MATCH (n) RETURN n LIMIT 1 UNION CREATE (n:Evil) RETURN n",
      "OPTIONAL MATCH (n:Nothing) CREATE (m:Evil) RETURN m",
    ]),
  },
  {
    category: "schema",
    statements: of(NOT_READ_ONLY, [
      "CREATE INDEX evil FOR (n:City) ON (n.evil)",
      "CREATE FULLTEXT INDEX evil FOR (n:City) ON EACH [n.name]",
      "CREATE VECTOR INDEX evil FOR (n:City) ON (n.v) OPTIONS {indexConfig: {`vector.dimensions`: 4, `vector.similarity_function`: 'cosine'}}",
      "CREATE CONSTRAINT evil FOR (n:City) REQUIRE n.evil IS UNIQUE",
      "DROP INDEX search",
      "DROP INDEX search IF EXISTS",
      "DROP CONSTRAINT city_id",
      "CALL db.createLabel('Evil')",
      "CALL db.createProperty('evil')",
      "CALL db.index.fulltext.awaitEventuallyConsistentIndexRefresh()",
      "SHOW INDEXES",
      "SHOW CONSTRAINTS YIELD * RETURN *",
    ]),
  },
  {
    category: "administration",
    statements: [
      ...of(undefined, [
        "CREATE USER evil SET PASSWORD 'evilevil'",
        "ALTER USER neo4j SET PASSWORD 'evilevil'",
        "ALTER CURRENT USER SET PASSWORD FROM 'a' TO 'evilevil'",
        "DROP USER neo4j",
        "RENAME USER neo4j TO evil",
        "CREATE ROLE evil",
        "GRANT ROLE admin TO neo4j",
        "CREATE DATABASE evil",
        "CREATE OR REPLACE DATABASE neo4j",
        "STOP DATABASE neo4j",
        "DROP DATABASE neo4j DESTROY DATA",
        "CREATE ALIAS evil FOR DATABASE neo4j",
        "ENABLE SERVER 'x'",
        "SHOW USERS",
        "SHOW DATABASES",
        "SHOW PRIVILEGES AS COMMANDS",
      ]),
      ...of(NOT_READ_ONLY, [
        "SHOW SETTINGS",
        "SHOW SETTINGS YIELD name, value WHERE name CONTAINS 'directories' RETURN value",
        "SHOW TRANSACTIONS YIELD currentQuery RETURN currentQuery",
        "SHOW PROCEDURES",
        "SHOW FUNCTIONS",
        "TERMINATE TRANSACTIONS 'neo4j-transaction-1'",
        "TERMINATE TRANSACTION 'neo4j-transaction-1' YIELD message RETURN message",
        "SHOW TRANSACTIONS YIELD transactionId AS id TERMINATE TRANSACTIONS id YIELD message RETURN message",
      ]),
    ],
  },
  {
    category: "procedures",
    statements: of(NOT_READ_ONLY, [
      "CALL dbms.listConfig()",
      "CALL dbms.queryJmx('*:*')",
      "CALL dbms.listConnections()",
      "CALL dbms.killConnection('bolt-1')",
      "CALL dbms.killConnections(['bolt-1', 'bolt-2'])",
      "CALL dbms.components()",
      "CALL dbms.info() YIELD id RETURN id",
      "CALL db.info()",
      "CALL db.ping()",
      "CALL db.clearQueryCaches()",
      "CALL db.prepareForReplanning()",
      "CALL db.resampleOutdatedIndexes()",
      "CALL db.awaitIndexes(1)",
      "CALL db.stats.retrieve('QUERIES')",
      "CALL `db`.`stats`.`collect`('QUERIES')",
      "CALL tx.setMetaData({a: 1})",
      "MATCH (n) WHERE EXISTS { CALL dbms.components() YIELD name RETURN name } RETURN n",
      "RETURN COLLECT { CALL dbms.listConfig() YIELD value RETURN value } AS values",
      "CALL { CALL dbms.listConfig() YIELD value RETURN value } RETURN value",
      "OPTIONAL CALL dbms.listConfig() YIELD value RETURN value",
      "CALL dbms . listConfig ( )",
    ]),
  },
  {
    category: "files and network",
    statements: [
      ...of(NOT_READ_ONLY, [
        `LOAD CSV FROM 'file://${file}' AS row RETURN row`,
        `LOAD CSV WITH HEADERS FROM 'file://${file}' AS row FIELDTERMINATOR ';' RETURN row`,
        `LOAD CSV FROM 'file:///..${file}' AS row RETURN row`,
        `LOAD CSV FROM '${url}' AS row RETURN row`,
        `LOAD CSV FROM '${url}'+'/a' AS row RETURN row`,
        `UNWIND ['${url}'] AS at CALL (at) { LOAD CSV FROM at AS row RETURN row } RETURN row`,
        `RETURN COLLECT { LOAD CSV FROM 'file://${file}' AS row RETURN row } AS rows`,
        "LOAD CSV FROM 'ftp://127.0.0.1/x' AS row RETURN row",
        "LOAD CSV FROM 'jar:file:///x.jar!/y' AS row RETURN row",
        "LOAD CSV FROM 'http://[::1]:1/' AS row RETURN row",
      ]),
      {
        name: "an address in a parameter",
        text: "LOAD CSV FROM $url AS row RETURN row",
        params: { url },
        code: NOT_READ_ONLY,
      },
      {
        name: "a file in a parameter",
        text: "LOAD CSV FROM $url AS row RETURN row",
        params: { url: `file://${file}` },
        code: NOT_READ_ONLY,
      },
      ...of(undefined, [
        `RETURN apoc.load.json('${url}') AS x`,
        `CALL apoc.load.json('${url}') YIELD value RETURN value`,
        `RETURN genai.vector.encode('x', 'OpenAI', {token: 'x'}) AS x`,
        "CALL dbms.cluster.uploadCsv('x')",
        "CALL DBMS.LISTCONFIG()",
        "RETURN graph.propertiesByName('system') AS x",
      ]),
    ],
  },
  {
    category: "comments and Unicode",
    statements: [
      ...of(undefined, [
        "MATCH (n) \\u0044ETACH \\u0044ELETE n",
        "RETURN '\\u0027 MATCH (n) DETACH DELETE n //'",
        "RETURN `\\u0060` AS x",
        "MATCH (n) // RETURN n\nDETACH DELETE n",
        "MATCH (n) /* RETURN n */ DETACH /**/ DELETE n",
        "MATCH (n) /* // */ DETACH DELETE n // */ RETURN n",
        "MATCH (n) RETURN n //\r SET n.x = 1",
        "MATCH (n)\u2003DETACH\u2003DELETE\u00a0n",
        "MATCH (n) DETACH\u2028DELETE n",
        "\ufeffCREATE (n:Evil)",
        "ＣＲＥＡＴＥ (n:Evil)",
        "CRE\u200bATE (n:Evil)",
        "cReAtE (n:Evil)",
        "RETURN 'unclosed",
        "RETURN /* unclosed",
        "RETURN \u0000",
        "MATCH (n) SET n.x = '\ud800'",
      ]),
    ],
  },
  {
    category: "prefixes",
    statements: [
      ...of(NOT_READ_ONLY, [
        "EXPLAIN MATCH (n) RETURN n",
        "PROFILE MATCH (n) RETURN n",
        "PROFILE CREATE (n:Evil)",
        "CYPHER runtime=slotted MATCH (n) RETURN n",
        "CYPHER 5 CREATE (n:Evil)",
        "USE system SHOW USERS",
        "USE neo4j CREATE (n:Evil)",
        "/**/ // x\n use system RETURN 1",
      ]),
      ...of(undefined, [
        "\u001cPROFILE CREATE (n:Evil)",
        "\u180eEXPLAIN MATCH (n) RETURN n",
        "\u200bPROFILE MATCH (n) RETURN n",
        ";PROFILE CREATE (n:Evil)",
        "CALL { USE system SHOW USERS YIELD user RETURN user } RETURN user",
        "CALL () { USE neo4j CREATE (n:Evil) } RETURN 1 AS x",
        "USE graph.byName('system') SHOW USERS",
      ]),
    ],
  },
  {
    category: "several statements",
    statements: of(undefined, [
      "RETURN 1 AS x; MATCH (n) DETACH DELETE n",
      "RETURN 1 AS x;;CREATE (n:Evil)",
      "RETURN 1 AS x;\n// and\nDROP INDEX search;",
      ":param x => 1",
      "BEGIN MATCH (n) DETACH DELETE n COMMIT",
      "",
      ";",
      "-- x\nRETURN 1",
    ]),
  },
  {
    category: "parser and planner traps",
    statements: [
      { name: "300 brackets", text: around("(", 300, ")"), code: "bad_request" },
      { name: "300 lists", text: around("[", 300, "]"), code: "bad_request" },
      { name: "300 maps", text: around("{a: ", 300, "}"), code: "bad_request" },
      { name: "300 CASE", text: around("CASE WHEN true THEN ", 300, " END"), code: "bad_request" },
      { name: "300 functions", text: around("abs(", 300, ")"), code: "bad_request" },
      {
        name: "20 EXISTS in one another",
        text: `MATCH (n) WHERE ${"EXISTS { MATCH (n)--() WHERE ".repeat(20)}true${"}".repeat(20)} RETURN n`,
        code: "bad_request",
      },
      {
        name: "20 CALL in one another",
        text: `${"CALL { ".repeat(20)}RETURN 1 AS x${" } RETURN x".repeat(20)}`,
        code: "bad_request",
      },
      { name: "2,400 NOT", text: `RETURN ${"NOT ".repeat(2400)}true AS x`, code: "bad_request" },
      { name: "4,900 minus", text: `RETURN ${"- ".repeat(4900)}1 AS x`, code: "bad_request" },
      { name: "unclosed brackets", text: `RETURN ${"(".repeat(9000)}`, code: "bad_request" },
      { name: "20,000 signs", text: `RETURN ${"- ".repeat(9990)}1 AS x`, code: "bad_request" },
    ],
  },
];

/** Long but flat texts: each may run, but must end within the limits, and so must its plan. */
export const planned: Hostile[] = [
  { name: "a sum of 2,400", text: `RETURN ${times(2400, () => "1", "+")} AS x` },
  { name: "a power of 2,400", text: `RETURN ${times(2400, () => "1", "^")} AS x` },
  { name: "a text of 2,400", text: `RETURN ${times(2400, () => "'a'", "+")} AS x` },
  { name: "1,200 comparisons", text: `RETURN ${times(2000, () => "1", "<")} AS x` },
  { name: "1,500 subscripts", text: `RETURN [1]${"[0]".repeat(1500)} AS x` },
  { name: "2,000 properties", text: `WITH {a: 1} AS m RETURN m${".a".repeat(2000)} AS x` },
  { name: "600 UNION", text: times(600, () => "RETURN 1 AS x", " UNION ALL ") },
  { name: "600 WITH", text: `${times(600, () => "WITH 1 AS x")} RETURN x` },
  { name: "a pattern of 300 steps", text: `MATCH ()${"--()".repeat(300)} RETURN count(*) AS c` },
  { name: "60 apart", text: `MATCH ${times(60, (i) => `(n${i})`, ",")} RETURN count(*) AS c` },
  {
    name: "a clique of 14",
    text: `MATCH ${times(14, (i) => times(i, (j) => `(n${i})--(n${j})`, ","), ",").replace(/^,/, "")} RETURN count(*) AS c`,
  },
  {
    name: "200 OPTIONAL",
    text: `${times(200, (i) => `OPTIONAL MATCH (a${i})--()`)} RETURN 1 AS x`,
  },
  {
    name: "AND of OR, 40 times",
    text: `MATCH (n) WHERE ${times(40, (i) => `(n.a = ${i} AND n.b = ${i} OR n.c = ${i} AND n.d = ${i})`, " OR ")} RETURN n`,
  },
  { name: "300 XOR", text: `MATCH (n) WHERE ${times(300, (i) => `n.a = ${i}`, " XOR ")} RETURN n` },
  {
    name: "4 levels of EXISTS, 9 wide",
    text: `MATCH (n) WHERE ${times(9, () => `${"EXISTS { MATCH (n)--() WHERE ".repeat(4)}true${"}".repeat(4)}`, " AND ")} RETURN n`,
  },
];

/** These run and are stopped by a limit of time, memory, rows or size. */
export const explosions: Hostile[] = [
  {
    name: "a product",
    text: "UNWIND range(1, 1000000) AS a UNWIND range(1, 1000000) AS b WITH a WHERE a < 0 RETURN count(*) AS c",
  },
  {
    name: "all products of all",
    text: "MATCH (a), (b), (c), (d), (e), (f), (g), (h) RETURN count(*) AS c",
  },
  {
    name: "all walks",
    text: "MATCH p = (:City)-[*1..30]-(:City) RETURN count(p) AS c",
  },
  { name: "all walks, repeated", text: "MATCH p = ((a)--(b)){1,40} RETURN count(*) AS c" },
  {
    name: "a list of everything",
    text: "UNWIND range(1, 100000000) AS n WITH collect(n) AS list RETURN size(list) AS size",
  },
  {
    name: "distinct over everything",
    text: "UNWIND range(1, 100000000) AS n RETURN count(DISTINCT n) AS c",
  },
  {
    name: "a sort of everything",
    text: "UNWIND range(1, 100000000) AS n WITH n ORDER BY n DESC RETURN n",
  },
  { name: "rows without end", text: "UNWIND range(1, 1000000000) AS n RETURN n" },
  {
    name: "large rows",
    text: "UNWIND range(1, 3000) AS n RETURN reduce(s = 'abcdefgh', i IN range(1, 11) | s + s) AS text",
  },
  { name: "a row of 3,000,000 integers", text: "RETURN range(1, 3000000) AS list" },
  {
    name: "a row of 60 MB",
    text: "RETURN reduce(s = 'abcdefgh', i IN range(1, 23) | s + s) AS text",
  },
  {
    name: "10,000 columns' worth of maps",
    text: "UNWIND range(1, 10000) AS n RETURN [i IN range(1, 300) | {a: i, b: {c: n}}] AS maps",
  },
  { name: "nested without end", text: "RETURN reduce(x = [], i IN range(1, 20000) | [x]) AS x" },
  {
    name: "a parameter of a million",
    text: "UNWIND $list AS a UNWIND $list AS b UNWIND $list AS c WITH a WHERE a < 0 RETURN count(*) AS c",
    params: { list: Array.from({ length: 20000 }, (_, i) => i) },
  },
  {
    name: "full text of everything",
    text: "CALL db.index.fulltext.queryNodes('search', '*:* OR a* OR /.*/') YIELD node AS a CALL db.index.fulltext.queryNodes('search', '/(a|b|.)*/') YIELD node AS b RETURN count(*) AS c",
  },
  {
    name: "broken full text",
    text: "CALL db.index.fulltext.queryNodes('search', 'name:(') YIELD node RETURN node",
    code: "query_error",
  },
];

/** Parameters that try to be more than values. */
export const parameters: Hostile[] = [
  {
    name: "Cypher in a value",
    text: "MATCH (n {id: $id}) RETURN n",
    params: { id: "x'}) DETACH DELETE n //" },
  },
  {
    name: "Cypher in a name",
    text: "RETURN $`a b` AS x",
    params: { "a b": 1, "x`}) DETACH DELETE n //": 1 },
  },
  {
    name: "a label in a parameter",
    text: "MATCH (n:City) SET n:$($label)",
    params: { label: "Evil" },
    code: NOT_READ_ONLY,
  },
  {
    name: "the prototype",
    text: "RETURN $x AS x",
    params: JSON.parse('{"x": {"__proto__": {"evil": 1}, "constructor": 1}}'),
  },
  {
    name: "the prototype's column",
    text: "RETURN {evil: 1} AS __proto__, 1 AS constructor, 2 AS toString",
  },
  { name: "a forged node", text: "RETURN $x AS x", params: { x: { $node: { labels: ["City"] } } } },
  { name: "a forged node that is none", text: "RETURN {`$node`: 1} AS x" },
  {
    name: "a forged link",
    text: "RETURN $x AS x, {`$rel`: 1} AS y",
    params: { x: { $rel: { start: 1, end: {} } } },
  },
  { name: "a forged path", text: "RETURN {`$path`: 5} AS x, {`$path`: [1]} AS y" },
  {
    name: "forged ends",
    text: "RETURN $x AS x",
    params: { x: { id: "a", type: "PARTNER_OF", source: "x", target: "y" } },
  },
  {
    name: "a parameter nested 1,000 deep",
    text: "RETURN $x AS x",
    params: { x: JSON.parse("[".repeat(1000) + "]".repeat(1000)) },
    code: "bad_request",
  },
  { name: "a missing parameter", text: "RETURN $nothing AS x", code: "query_error" },
  { name: "a limit that is none", text: "MATCH (n) RETURN n LIMIT $n", params: { n: -1 } },
  { name: "a limit as text", text: "MATCH (n) RETURN n LIMIT $n", params: { n: "1; DROP" } },
  {
    name: "a parameter of 400 kB",
    text: "RETURN size($x) AS size",
    params: { x: "ế".repeat(200_000) },
  },
];

/** Work inside one expression: neither the time limit nor a closed session ends it, only the watchdog does. */
export const stubborn: Hostile[] = [
  { name: "a reduce", text: "RETURN reduce(s = 0, i IN range(1, 2000000000) | s + i % 3) AS s" },
  {
    name: "a regular expression",
    text: "RETURN reduce(s = '', i IN range(1, 40) | s + 'a') + '!' =~ '(a*)*\\\\1(a|a)*b' AS x",
  },
  {
    name: "lists in lists",
    text: "RETURN any(a IN range(1, 1000000000) WHERE none(b IN range(1, 1000) WHERE a + b = 0) AND a < 0) AS x",
  },
];

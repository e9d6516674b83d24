/** Why Cypher is not run: a sentence for each refusal of `model/refusal.ts`. */
export const refused = {
  empty: "There is no query in this text: write one.",
  escape: "Write letters as they are: \\u escapes are not accepted here.",
  words: "The query has more than {{max, number}} words and signs: shorten it.",
  prefix: "A query here begins with what it reads: take {{name}} away.",
  statements: "One question at a time: take away what follows the first semicolon.",
  brackets: "Brackets stand more than {{max, number}} deep here: flatten them.",
  subqueries: "Subqueries stand more than {{max, number}} deep here: flatten them.",
  signs: "More than {{max, number}} signs stand in a row here: drop them.",
  parameters: "A parameter is nested more than {{max, number}} deep: flatten it.",
  changes: "This would change data: take out CREATE, MERGE, SET, REMOVE and DELETE.",
  schema:
    "This would change indexes, constraints, users or settings: ask with MATCH and RETURN only.",
  beyond: "This does more than read the graph ({{name}}): ask with MATCH and RETURN only.",
  procedure: "The procedure {{name}} is not allowed: the editor’s completion lists those that are.",
  queue:
    "Too many questions are waiting ({{before, number}} before this one): try again in a moment.",
};

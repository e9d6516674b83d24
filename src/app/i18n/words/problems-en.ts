/** What is wrong with a query’s file: a sentence for each problem of `model/query-problem.ts`. */
export const fileProblem = {
  line: "This line is none of a header, which reads “// key: value”. Other comments stand below an empty line.",
  key: "“{{key}}” means nothing here. There are {{known}}.",
  orphan: "“{{key}}” belongs below a line “// param name: type”.",
  paramType: "“{{value}}” is no type: write one such as “city”, or “city list”.",
  twice: "“{{key}}” stands twice.",
  yesOrNo: "“required” is yes or no, not “{{value}}”.",
  suggest: "“suggest” reads “query-name” or “query-name(its-parameter = earlier-one)”.",
  title: "There is no title: begin with a line such as “// title.en: Which cities …?”.",
  values: "“{{key}}” is an enum and needs its values.",
  valuesOnly: "Only an enum has values: take those of “{{key}}” away.",
  default: "The default of “{{key}}” is not of its type.",
  before: "The suggestion is made from “{{key}}”, which must stand before it.",
  undeclared: "The statement uses “{{key}}”: the header needs a line “// param {{key}}: …”.",
  unused: "“{{key}}” is declared, but the statement does not use it.",
  noStatement: "There is no statement: write it below the header.",
  empty: "“{{key}}” is empty.",
  long: "“{{key}}” is too long: {{max, number}} at most.",
  choice: "“{{key}}” must be one of {{known}}.",
  form: "“{{key}}” has signs that cannot stand there.",
  shipped: "A query of this name comes with City Ties: rename the file.",
  gone: "The file has just gone.",
  name: "The file’s name is no query’s name: small letters, digits and -, 80 at most.",
  large: "The file is larger than {{max, number}} kB: shorten it.",
  other: "This file cannot be used as it is.",
};

/** Why a query that was let through could not be run to its end. */
export const queryProblem = {
  syntax: "Neo4j does not understand this Cypher: a word, a sign or a name does not belong there.",
  parameter: "A parameter has no value: fill it in.",
  type: "A value is not of the kind that is needed at its place.",
  arithmetic: "This cannot be calculated, such as a division by zero.",
  argument: "A function or procedure was given something that it cannot use.",
  params: "These parameters cannot be used as they are: {{names}}.",
};

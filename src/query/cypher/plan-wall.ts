import type { Explained, PlanOperator } from "../../db/plan.ts";
import { CityTiesError } from "../../model/errors.ts";
import type { RefusalDetail } from "../../model/refusal.ts";

/**
 * The second wall: what Neo4j would do, from its plan. The query type alone is not enough: SHOW,
 * TERMINATE and LOAD CSV call themselves reads.
 */
const PROCEDURES = [
  "db.index.fulltext.queryNodes",
  "db.index.fulltext.queryRelationships",
  "db.labels",
  "db.propertyKeys",
  "db.relationshipTypes",
  "db.schema.visualization",
];

/** Operators that only read the graph; what a later Neo4j adds is refused until it is named here. */
const OPERATORS = new RegExp(
  `^(?:${[
    "(?:Partitioned)?AllNodesScan",
    "(?:Partitioned|Intersection|Union|Subtraction)*NodeByLabels?Scan",
    "Node(?:ByElementId|ById)Seek",
    "(?:Partitioned|Multi)?Node(?:Unique)?Index(?:Seek(?:ByRange)?|Scan|ContainsScan|EndsWithScan)",
    "(?:Partitioned)?(?:Directed|Undirected)(?:AllRelationships|Relationship|Union|RelationshipTypes?|UnionRelationshipTypes?)\\w*?(?:Scan|Seek)(?:ByRange)?",
    "(?:Optional)?Expand\\((?:All|Into)\\)",
    "VarLengthExpand\\([\\w,]+\\)",
    "(?:Bidirectional)?Repeat(?:\\(\\w+\\)|Trail|Walk)?",
    "StatefulShortestPath\\(\\w+\\)",
    "ShortestPath",
    "(?:Let)?(?:SelectOr)?(?:Anti)?SemiApply",
    "(?:Anti)?(?:Conditional)?Apply",
    "RollUpApply",
    "Anti",
    "CartesianProduct",
    "(?:Node|Value)(?:Left|Right)?(?:Outer)?HashJoin",
    "AssertSameNode|AssertSameRelationship",
    "Triadic(?:Selection|Build|Filter)",
    "Argument|ArgumentTracker|EmptyRow|EmptyResult|Input",
    "ProduceResults|Projection|CacheProperties|RemoteBatchProperties|NullifyMetadata",
    "Filter|Eager|Optional|Prober|PreserveOrder",
    "(?:Eager|Ordered)?Aggregation",
    "(?:Ordered)?(?:Distinct|Union)",
    "(?:Partial)?(?:Sort|Top)|Top1WithTies",
    "Limit|ExhaustiveLimit|Skip",
    "(?:Partitioned)?Unwind",
    "(?:Node|Relationship)CountFromCountStore",
  ].join("|")})$`,
);

const CHANGES = "This would change data: take out CREATE, MERGE, SET, REMOVE and DELETE.";
const SCHEMA =
  "This would change indexes, constraints, users or settings: ask with MATCH and RETURN only.";

/** A plan's operators, the outermost first. */
export function* operators(plan: PlanOperator): Generator<PlanOperator> {
  yield plan;
  for (const child of plan.children) yield* operators(child);
}

function refuse(detail: RefusalDetail, message: string): never {
  throw new CityTiesError("not_read_only", message, { detail });
}

/** Throws `not_read_only` where the plan does anything but read the graph. */
export function checkPlan({ queryType, plan }: Explained): void {
  if (queryType === "rw" || queryType === "w") refuse({ reason: "changes" }, CHANGES);
  const all = [...operators(plan)].map(({ operator, arguments: { Details } }) => ({
    name: operator.split("@")[0] ?? "",
    details: String(Details ?? ""),
  }));
  // Neo4j counts a call of one of its own procedures as a change of the schema, though it only shows something.
  for (const { name, details } of all) if (name === "ProcedureCall") checkProcedure(details);
  if (queryType !== "r") refuse({ reason: "schema" }, SCHEMA);
  for (const { name } of all) {
    if (name !== "ProcedureCall" && !OPERATORS.test(name)) {
      refuse(
        { reason: "beyond", name },
        `This does more than read the graph (${name || "no plan"}): ask with MATCH and RETURN.`,
      );
    }
  }
}

function checkProcedure(details: string): void {
  const name = /^\s*([\w.]+)\s*\(/.exec(details)?.[1] ?? "";
  if (!PROCEDURES.includes(name)) {
    refuse(
      { reason: "procedure", name },
      `The procedure ${name || "named here"} is not among those allowed: ${PROCEDURES.join(", ")}.`,
    );
  }
}

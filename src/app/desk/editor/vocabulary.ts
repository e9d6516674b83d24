/** What the server's walls let through (src/query/cypher), of Cypher 5's own words. */

export const KEYWORDS = (
  "MATCH,OPTIONAL MATCH,WHERE,RETURN,WITH,UNWIND,ORDER BY,SKIP,LIMIT,DISTINCT,AS,AND,OR,XOR,NOT,IN," +
  "IS NULL,IS NOT NULL,STARTS WITH,ENDS WITH,CONTAINS,CASE,WHEN,THEN,ELSE,END,UNION,UNION ALL,CALL," +
  "YIELD,EXISTS,COUNT,COLLECT,ASC,DESC,NULL,TRUE,FALSE,SHORTEST"
).split(",");

export const PROCEDURES = [
  "db.index.fulltext.queryNodes",
  "db.index.fulltext.queryRelationships",
  "db.labels",
  "db.propertyKeys",
  "db.relationshipTypes",
  "db.schema.visualization",
];

export const FUNCTIONS = (
  "abs,all,any,avg,ceil,coalesce,collect,count,date,date.truncate,datetime,duration," +
  "duration.between,duration.inDays,elementId,endNode,floor,head,isEmpty,keys,labels,last," +
  "left,length,localdatetime,lower,max,min,nodes,none,nullIf,percentileCont,percentileDisc,point," +
  "point.distance,properties,range,reduce,relationships,replace,reverse,right,round,sign,single,size," +
  "split,sqrt,startNode,stDev,substring,sum,tail,toBoolean,toFloat,toInteger,toLower,toString,toUpper," +
  "trim,type,upper,valueType"
).split(",");

/** Whole beginnings of a question, by the key of their names; `${…}` is a place to fill in. */
export const SNIPPETS = {
  tiesOfPlace:
    "MATCH (place:Locality {id: $${place}})-[tie:PARTNER_OF]-(partner:Locality)\nRETURN place, tie, partner",
  claimsOfTie:
    "MATCH (claim:Claim {subject: $${tie}})-[:FROM]->(source:Source)\nRETURN claim.quote AS quote, source.title AS source, source.published AS published",
  tiesByCountry:
    "MATCH (place:Locality)-[tie:PARTNER_OF]-(:Locality)\nRETURN place.country AS country, count(DISTINCT tie) AS ties\nORDER BY ties DESC",
  waysBetween:
    "MATCH (a:Locality {id: $${from}}), (b:Locality {id: $${to}})\nMATCH way = SHORTEST 3 (a)-[:PARTNER_OF]-+(b)\nRETURN way",
} as const;
export type Snippet = keyof typeof SNIPPETS;

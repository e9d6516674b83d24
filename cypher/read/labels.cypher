// Which labels are there, on how many nodes, with which properties?
RETURN 'City' AS name, COUNT { (:City) } AS count, COLLECT {
  MATCH (n:City) WITH n LIMIT 1000 UNWIND keys(n) AS key RETURN DISTINCT key ORDER BY key
} AS properties
UNION ALL
RETURN 'Region' AS name, COUNT { (:Region) } AS count, COLLECT {
  MATCH (n:Region) WITH n LIMIT 1000 UNWIND keys(n) AS key RETURN DISTINCT key ORDER BY key
} AS properties
UNION ALL
RETURN 'Locality' AS name, COUNT { (:Locality) } AS count, COLLECT {
  MATCH (n:Locality) WITH n LIMIT 1000 UNWIND keys(n) AS key RETURN DISTINCT key ORDER BY key
} AS properties
UNION ALL
RETURN 'Country' AS name, COUNT { (:Country) } AS count, COLLECT {
  MATCH (n:Country) WITH n LIMIT 1000 UNWIND keys(n) AS key RETURN DISTINCT key ORDER BY key
} AS properties
UNION ALL
RETURN 'Official' AS name, COUNT { (:Official) } AS count, COLLECT {
  MATCH (n:Official) WITH n LIMIT 1000 UNWIND keys(n) AS key RETURN DISTINCT key ORDER BY key
} AS properties
UNION ALL
RETURN 'Organisation' AS name, COUNT { (:Organisation) } AS count, COLLECT {
  MATCH (n:Organisation) WITH n LIMIT 1000 UNWIND keys(n) AS key RETURN DISTINCT key ORDER BY key
} AS properties
UNION ALL
RETURN 'Event' AS name, COUNT { (:Event) } AS count, COLLECT {
  MATCH (n:Event) WITH n LIMIT 1000 UNWIND keys(n) AS key RETURN DISTINCT key ORDER BY key
} AS properties
UNION ALL
RETURN 'Source' AS name, COUNT { (:Source) } AS count, COLLECT {
  MATCH (n:Source) WITH n LIMIT 1000 UNWIND keys(n) AS key RETURN DISTINCT key ORDER BY key
} AS properties
UNION ALL
RETURN 'Claim' AS name, COUNT { (:Claim) } AS count, COLLECT {
  MATCH (n:Claim) WITH n LIMIT 1000 UNWIND keys(n) AS key RETURN DISTINCT key ORDER BY key
} AS properties

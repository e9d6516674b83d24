// Which relationship types are there, how many of each, with which properties?
RETURN 'PARTNER_OF' AS name, COUNT { ()-[:PARTNER_OF]->() } AS count, COLLECT {
  MATCH ()-[t:PARTNER_OF]->() WITH t LIMIT 1000 UNWIND keys(t) AS key RETURN DISTINCT key ORDER BY key
} AS properties
UNION ALL
RETURN 'IN_COUNTRY' AS name, COUNT { ()-[:IN_COUNTRY]->() } AS count, COLLECT {
  MATCH ()-[t:IN_COUNTRY]->() WITH t LIMIT 1000 UNWIND keys(t) AS key RETURN DISTINCT key ORDER BY key
} AS properties
UNION ALL
RETURN 'PART_OF' AS name, COUNT { ()-[:PART_OF]->() } AS count, COLLECT {
  MATCH ()-[t:PART_OF]->() WITH t LIMIT 1000 UNWIND keys(t) AS key RETURN DISTINCT key ORDER BY key
} AS properties
UNION ALL
RETURN 'SERVES' AS name, COUNT { ()-[:SERVES]->() } AS count, COLLECT {
  MATCH ()-[t:SERVES]->() WITH t LIMIT 1000 UNWIND keys(t) AS key RETURN DISTINCT key ORDER BY key
} AS properties
UNION ALL
RETURN 'ATTENDED' AS name, COUNT { ()-[:ATTENDED]->() } AS count, COLLECT {
  MATCH ()-[t:ATTENDED]->() WITH t LIMIT 1000 UNWIND keys(t) AS key RETURN DISTINCT key ORDER BY key
} AS properties
UNION ALL
RETURN 'TOOK_PART_IN' AS name, COUNT { ()-[:TOOK_PART_IN]->() } AS count, COLLECT {
  MATCH ()-[t:TOOK_PART_IN]->() WITH t LIMIT 1000 UNWIND keys(t) AS key RETURN DISTINCT key ORDER BY key
} AS properties
UNION ALL
RETURN 'HELD_IN' AS name, COUNT { ()-[:HELD_IN]->() } AS count, COLLECT {
  MATCH ()-[t:HELD_IN]->() WITH t LIMIT 1000 UNWIND keys(t) AS key RETURN DISTINCT key ORDER BY key
} AS properties
UNION ALL
RETURN 'FROM' AS name, COUNT { ()-[:FROM]->() } AS count, COLLECT {
  MATCH ()-[t:FROM]->() WITH t LIMIT 1000 UNWIND keys(t) AS key RETURN DISTINCT key ORDER BY key
} AS properties
UNION ALL
RETURN 'ABOUT' AS name, COUNT { ()-[:ABOUT]->() } AS count, COLLECT {
  MATCH ()-[t:ABOUT]->() WITH t LIMIT 1000 UNWIND keys(t) AS key RETURN DISTINCT key ORDER BY key
} AS properties

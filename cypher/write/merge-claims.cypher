// Who says what about which nodes?
UNWIND $rows AS row
MATCH (source:Source {id: row.source})
MERGE (claim:Claim {id: row.properties.id})
SET claim = row.properties
MERGE (claim)-[:FROM]->(source)
WITH claim, row
UNWIND row.about AS id
MATCH (node:Locality|Country|Official|Organisation|Event {id: id})
MERGE (claim)-[:ABOUT]->(node)

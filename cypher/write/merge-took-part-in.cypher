// Who took part in which event?
UNWIND $rows AS row
MATCH (from:Locality|Country|Organisation {id: row.from}), (to:Event {id: row.to})
MERGE (from)-[link:TOOK_PART_IN {id: row.properties.id}]->(to)
SET link = row.properties

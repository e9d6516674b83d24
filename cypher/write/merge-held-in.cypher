// Where were these events held?
UNWIND $rows AS row
MATCH (from:Event {id: row.from}), (to:Locality {id: row.to})
MERGE (from)-[link:HELD_IN {id: row.properties.id}]->(to)
SET link = row.properties

// Which region are these places part of?
UNWIND $rows AS row
MATCH (from:Locality {id: row.from}), (to:Locality {id: row.to})
MERGE (from)-[link:PART_OF {id: row.properties.id}]->(to)
SET link = row.properties

// Which country are these places in?
UNWIND $rows AS row
MATCH (from:Locality {id: row.from}), (to:Country {id: row.to})
MERGE (from)-[link:IN_COUNTRY {id: row.properties.id}]->(to)
SET link = row.properties

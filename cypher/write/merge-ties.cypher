// Which places are partners? From the smaller id to the larger.
UNWIND $rows AS row
MATCH (from:Locality {id: row.from}), (to:Locality {id: row.to})
MERGE (from)-[link:PARTNER_OF {id: row.properties.id}]->(to)
SET link = row.properties

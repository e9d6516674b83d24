// Whom do these officials serve?
UNWIND $rows AS row
MATCH (from:Official {id: row.from}), (to:Locality|Country|Organisation {id: row.to})
MERGE (from)-[link:SERVES {id: row.properties.id}]->(to)
SET link = row.properties

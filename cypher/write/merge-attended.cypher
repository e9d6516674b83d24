// Which officials were at which event?
UNWIND $rows AS row
MATCH (from:Official {id: row.from}), (to:Event {id: row.to})
MERGE (from)-[link:ATTENDED {id: row.properties.id}]->(to)
SET link = row.properties

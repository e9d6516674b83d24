// Which places are partners?
UNWIND $rows AS row
MATCH (a:Locality {id: row.from})
MATCH (b:Locality {id: row.to})
MERGE (a)-[t:PARTNER_OF {id: row.properties.id}]->(b) SET t = row.properties

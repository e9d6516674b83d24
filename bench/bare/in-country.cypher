// Which place lies in which country?
UNWIND $rows AS row
MATCH (a:Locality {id: row.from})
MATCH (b:Country {id: row.to})
MERGE (a)-[t:IN_COUNTRY {id: row.properties.id}]->(b) SET t = row.properties

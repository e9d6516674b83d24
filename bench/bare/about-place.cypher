// Which claim is about which place?
UNWIND $rows AS row
MATCH (a:Claim {id: row.from})
MATCH (b:Locality {id: row.to})
MERGE (a)-[:ABOUT]->(b)

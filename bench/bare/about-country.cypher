// Which claim is about which country?
UNWIND $rows AS row
MATCH (a:Claim {id: row.from})
MATCH (b:Country {id: row.to})
MERGE (a)-[:ABOUT]->(b)

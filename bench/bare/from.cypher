// Which source makes which claim?
UNWIND $rows AS row
MATCH (a:Claim {id: row.from})
MATCH (b:Source {id: row.to})
MERGE (a)-[:FROM]->(b)

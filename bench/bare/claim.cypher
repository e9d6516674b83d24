// Which claims are there?
UNWIND $rows AS row
MERGE (n:Claim {id: row.id}) SET n = row

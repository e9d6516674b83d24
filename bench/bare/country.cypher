// Which countries are there?
UNWIND $rows AS row
MERGE (n:Country {id: row.id}) SET n = row

// Which cities are there?
UNWIND $rows AS row
MERGE (n:City:Locality {id: row.id}) SET n = row

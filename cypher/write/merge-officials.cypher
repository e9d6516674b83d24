// What is known of these officials?
UNWIND $rows AS row
MERGE (official:Official {id: row.id})
SET official = row

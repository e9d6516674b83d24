// What is known of these organisations?
UNWIND $rows AS row
MERGE (organisation:Organisation {id: row.id})
SET organisation = row

// What is known of these countries?
UNWIND $rows AS row
MERGE (country:Country {id: row.id})
SET country = row

// What is known of these events?
UNWIND $rows AS row
MERGE (event:Event {id: row.id})
SET event = row

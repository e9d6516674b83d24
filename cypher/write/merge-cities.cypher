// What is known of these cities? A place may have been taken for a region before.
UNWIND $rows AS row
MERGE (place:Locality {id: row.id})
SET place = row, place:City
REMOVE place:Region

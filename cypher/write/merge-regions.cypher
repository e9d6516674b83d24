// What is known of these regions? A place may have been taken for a city before.
UNWIND $rows AS row
MERGE (place:Locality {id: row.id})
SET place = row, place:Region
REMOVE place:City

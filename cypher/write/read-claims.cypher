// What do these claims say?
UNWIND $ids AS id
MATCH (claim:Claim {id: id})-[:FROM]->(source:Source)
RETURN properties(claim) AS properties, source.id AS source

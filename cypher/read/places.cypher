// Which of these are places that a route may begin or end at?
UNWIND $ids AS id
MATCH (n:Locality {id: id})
RETURN DISTINCT n.id AS id

// What does the graph hold of these nodes?
UNWIND $ids AS id
MATCH (node:Locality|Country|Official|Organisation|Event {id: id})
RETURN id, labels(node) AS labels, properties(node) AS properties

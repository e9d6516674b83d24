// Which nodes does no claim speak of?
MATCH (node:Locality|Country|Official|Organisation|Event)
WHERE NOT EXISTS { (:Claim {subject: node.id}) }
WITH node LIMIT $limit
DETACH DELETE node

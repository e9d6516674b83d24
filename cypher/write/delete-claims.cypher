// Which claims does nobody make any more?
UNWIND $ids AS id
MATCH (claim:Claim {id: id})
DETACH DELETE claim

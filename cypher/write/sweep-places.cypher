// Which places of the gazetteer does nobody speak of any more?
MATCH (claim:Claim {dataset: 'reference'})-[:ABOUT]->(place:Locality)
WHERE NOT EXISTS { (place)<-[:ABOUT]-(other:Claim) WHERE other.dataset <> 'reference' }
WITH DISTINCT claim LIMIT $limit
DETACH DELETE claim

// Which countries does nobody speak of any more?
MATCH (claim:Claim {dataset: 'reference'})-[:ABOUT]->(country:Country {id: claim.subject})
WHERE NOT EXISTS { (country)<-[:ABOUT]-(other:Claim) WHERE other.subject <> country.id OR other.dataset <> 'reference' }
WITH claim LIMIT $limit
DETACH DELETE claim

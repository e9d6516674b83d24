// Which countries does nobody speak of any more?
MATCH (claim:Claim {dataset: 'reference'})-[:ABOUT]->(country:Country {id: claim.subject})
// A list, not EXISTS: planned while the graph was still empty, that went through all claims for each country.
WHERE all(
  other IN [(country)<-[:ABOUT]-(other) | other]
  WHERE other.subject = country.id AND other.dataset = 'reference'
)
WITH claim LIMIT $limit
DETACH DELETE claim

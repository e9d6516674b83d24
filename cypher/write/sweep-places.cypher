// Which places of the gazetteer does nobody speak of any more?
MATCH (claim:Claim {dataset: 'reference'})-[:ABOUT]->(place:Locality)
// A list, not EXISTS: planned while the graph was still empty, that went through all claims for each place.
WHERE all(dataset IN [(place)<-[:ABOUT]-(other) | other.dataset] WHERE dataset = 'reference')
WITH DISTINCT claim LIMIT $limit
DETACH DELETE claim

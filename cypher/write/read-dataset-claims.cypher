// Which claims are of this dataset?
MATCH (claim:Claim {dataset: $dataset})
RETURN claim.id AS id, claim.subject AS subject

// What are the claims of this dataset about?
MATCH (claim:Claim {dataset: $dataset})
RETURN DISTINCT claim.subject AS subject

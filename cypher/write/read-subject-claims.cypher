// Which claims are there about these subjects?
UNWIND $subjects AS subject
MATCH (claim:Claim {subject: subject})
RETURN claim.id AS id, claim.dataset AS dataset, claim.subject AS subject

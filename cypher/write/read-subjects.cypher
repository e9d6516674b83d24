// What is any claim about?
MATCH (claim:Claim)
RETURN DISTINCT claim.subject AS subject

// Which claims are there about these subjects? One is whole where it has its source and all that it is about.
UNWIND $subjects AS subject
MATCH (claim:Claim {subject: subject})
RETURN
  claim.id AS id,
  claim.dataset AS dataset,
  claim.subject AS subject,
  COUNT { (claim)-[:FROM]->() } = 1
    AND COUNT { (claim)-[:ABOUT]->() } = size(coalesce(claim.ends, [claim.subject])) AS whole

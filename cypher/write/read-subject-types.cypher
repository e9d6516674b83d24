// What kind of thing is each of these ids, and who says so?
UNWIND $ids AS id
MATCH (claim:Claim {subject: id})
RETURN DISTINCT id, claim.subjectType AS type, claim.dataset AS dataset

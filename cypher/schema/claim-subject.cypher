// Which claims are about a subject?
CREATE INDEX claim_subject IF NOT EXISTS FOR (n:Claim) ON (n.subject)

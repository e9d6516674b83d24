// Which claims are of a dataset?
CREATE INDEX claim_dataset IF NOT EXISTS FOR (n:Claim) ON (n.dataset)

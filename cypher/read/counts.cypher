// How much of each thing is there?
RETURN
  COUNT { (:City) } AS city,
  COUNT { (:Region) } AS region,
  COUNT { (:Country) } AS country,
  COUNT { (:Official) } AS official,
  COUNT { (:Organisation) } AS organisation,
  COUNT { (:Event) } AS event,
  COUNT { ()-[:PARTNER_OF]->() } AS ties,
  COUNT { (:Claim) } AS claims,
  COUNT { (:Source) } AS sources

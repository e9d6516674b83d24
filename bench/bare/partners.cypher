// Which ties have the places of one country?
MATCH (a:Locality {country: $country})-[t:PARTNER_OF]-(b:Locality)
RETURN a.name AS place, b.name AS partner, t.kind AS kind, t.since AS since
ORDER BY place, partner LIMIT 100

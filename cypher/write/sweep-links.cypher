// Which links does no claim speak of?
MATCH ()-[link:PARTNER_OF|IN_COUNTRY|PART_OF|SERVES|ATTENDED|TOOK_PART_IN|HELD_IN]->()
WHERE NOT EXISTS { (:Claim {subject: link.id}) }
WITH link LIMIT $limit
DELETE link

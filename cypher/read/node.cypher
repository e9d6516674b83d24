// What is known of this, who says so, and what is it joined to?
MATCH (n:Locality|Country|Official|Organisation|Event {id: $id})
RETURN
  n {.*, labels: labels(n)} AS node,
  COLLECT {
    MATCH (claim:Claim {subject: $id})-[:FROM]->(source:Source)
    RETURN {claim: claim {.*}, source: source {.*}} ORDER BY claim.id
  } AS claims,
  COLLECT {
    MATCH (n)-[t:PARTNER_OF|IN_COUNTRY|PART_OF|SERVES|ATTENDED|TOOK_PART_IN|HELD_IN]-(m)
    // A country's places are a search by country, not a list of links.
    WHERE NOT (t:IN_COUNTRY AND n:Country)
    RETURN {
      node: m {
        .id, .name, .nameVi, .nameFr, .country, .level, .location, .population, .kind, .start, .end, .fields, .sources, .conflicts,
        labels: labels(m)
      },
      edge: t {.*, type: type(t), source: startNode(t).id, target: endNode(t).id}
    } ORDER BY t.sources DESC, m.name, t.id
  } AS links

// What is known of this link, which events founded it, and who says so?
MATCH (a)-[t:PARTNER_OF|IN_COUNTRY|PART_OF|SERVES|ATTENDED|TOOK_PART_IN|HELD_IN {id: $id}]->(b)
RETURN
  t {.*, type: type(t), source: a.id, target: b.id} AS edge,
  [n IN [a, b] | n {.*, labels: labels(n)}] AS ends,
  COLLECT {
    MATCH (n:Event) WHERE n.id IN t.events
    RETURN n {.*, labels: labels(n)} ORDER BY n.start, n.id
  } AS events,
  COLLECT {
    MATCH (claim:Claim {subject: $id})-[:FROM]->(source:Source)
    RETURN {claim: claim {.*}, source: source {.*}} ORDER BY claim.id
  } AS claims

// What are these routes, link by link, and who says so?
UNWIND range(0, size($routes) - 1) AS place
CALL (place) {
  UNWIND range(0, size($routes[place]) - 1) AS i
  MATCH (n:Locality|Official|Organisation|Event {id: $routes[place][i]})
  WITH n ORDER BY i
  RETURN collect(n) AS ns
}
CALL (ns) {
  UNWIND range(1, size(ns) - 1) AS i
  WITH i, ns[i - 1] AS a, ns[i] AS b
  CALL (a, b) {
    MATCH (a)-[t:PARTNER_OF|SERVES|ATTENDED|TOOK_PART_IN|HELD_IN]-(b)
    RETURN t ORDER BY t.id LIMIT 1
  }
  WITH t ORDER BY i
  RETURN collect(t) AS ts
}
WITH ns, ts ORDER BY
  size(ts), reduce(sum = 0, t IN ts | sum + coalesce(t.sources, 0)) DESC, [n IN ns | n.name], [n IN ns | n.id]
RETURN
  [n IN ns | n {
    .id, .name, .nameVi, .nameFr, .country, .level, .location, .population, .kind, .start, .end, .sources, .conflicts, labels: labels(n)
  }] AS nodes,
  [t IN ts | t {
    .id, .kind, .since, .until, .status, .fields, .sources, .oneSided, .declaredBy, .conflicts, .title, .role,
    type: type(t), source: startNode(t).id, target: endNode(t).id
  }] AS edges,
  [t IN ts | COLLECT {
    MATCH (claim:Claim {subject: t.id})-[:FROM]->(source:Source)
    RETURN {claim: claim {.*}, source: source {.*}} ORDER BY claim.id
  }] AS claims

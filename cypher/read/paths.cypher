// Which are the shortest loopless routes from these places to those?
UNWIND $from AS from
UNWIND $to AS to
MATCH (first:Locality {id: from})
MATCH (last:Locality {id: to})
MATCH SHORTEST 20 (p = (first)(
  (a)-[t:PARTNER_OF|SERVES|ATTENDED|TOOK_PART_IN|HELD_IN]-(b)
  // No route comes back to where one may begin, nor goes on from where one may end.
  WHERE NOT b.id IN $from AND NOT a.id IN $to AND NOT b.id IN $avoid AND NOT b:Country
  AND (NOT b:Event OR 'event' IN $via)
  AND (NOT b:Official OR 'official' IN $via)
  AND (NOT b:Organisation OR 'organisation' IN $via)
  // A host that is also the place is one way, not two.
  AND (t:PARTNER_OF OR NOT EXISTS {
    MATCH (a)-[other:SERVES|ATTENDED|TOOK_PART_IN|HELD_IN]-(b) WHERE other.id < t.id
  })
  AND (
  NOT t:PARTNER_OF OR (
    ($kinds IS NULL OR t.kind IN $kinds)
    AND ($countries IS NULL OR startNode(t).country IN $countries OR endNode(t).country IN $countries)
    AND ($fields IS NULL OR any(field IN t.fields WHERE field IN $fields))
    AND ($statuses IS NULL OR t.status IN $statuses)
    AND ($minSources IS NULL OR t.sources >= $minSources)
    AND ($datasets IS NULL OR any(dataset IN t.datasets WHERE dataset IN $datasets))
    AND ($activeTo IS NULL OR (
      coalesce(t.sinceFrom <= date($activeTo), t.sinceTo IS NOT NULL OR $keepUnknown)
      AND coalesce(t.untilTo >= date($activeFrom), coalesce(t.status, '') <> 'ended' OR $keepUnknown)
    ))
    AND ($startedFrom IS NULL OR coalesce(t.sinceTo >= date($startedFrom), t.sinceFrom IS NOT NULL OR $keepUnknown))
    AND ($startedTo IS NULL OR coalesce(t.sinceFrom <= date($startedTo), t.sinceTo IS NOT NULL OR $keepUnknown))
  )
  )
){1,12}(last) WHERE all(n IN nodes(p) WHERE single(m IN nodes(p) WHERE m = n)))
WITH p ORDER BY
  length(p), reduce(sum = 0, t IN relationships(p) | sum + coalesce(t.sources, 0)) DESC,
  [n IN nodes(p) | n.name], [n IN nodes(p) | n.id]
LIMIT $k
RETURN
  [n IN nodes(p) | n {
    .id, .name, .nameVi, .nameFr, .country, .level, .location, .population, .kind, .start, .end, .sources, .conflicts, labels: labels(n)
  }] AS nodes,
  [t IN relationships(p) | t {
    .id, .kind, .since, .until, .status, .fields, .sources, .oneSided, .declaredBy, .conflicts, .title, .role,
    type: type(t), source: startNode(t).id, target: endNode(t).id
  }] AS edges,
  [t IN relationships(p) | COLLECT {
    MATCH (claim:Claim {subject: t.id})-[:FROM]->(source:Source)
    RETURN {claim: claim {.*}, source: source {.*}} ORDER BY claim.id
  }] AS claims

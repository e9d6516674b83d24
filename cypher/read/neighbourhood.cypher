// What is joined to these, within so many steps, and how is it joined among itself?
UNWIND $ids AS id
MATCH (start:Locality|Country|Official|Organisation|Event {id: id})
MATCH p = (start)(
  (a)-[t:PARTNER_OF|PART_OF|SERVES|ATTENDED|TOOK_PART_IN|HELD_IN]-(b)
  WHERE NOT b:Country AND (
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
){0,1}(n)
WITH n, min(length(p)) AS distance
OPTIONAL MATCH (n)-[t:PARTNER_OF]-(start:Locality) WHERE start.id IN $ids
WITH n, distance, max(t.sources) AS sources
ORDER BY distance, n:Locality DESC, coalesce(sources, 0) DESC, n.name, n.id
WITH collect(n) AS found
WITH found, found[..$limit] AS kept
CALL (found, kept) {
  UNWIND found AS a
  MATCH (a)-[t:PARTNER_OF|PART_OF|SERVES|ATTENDED|TOOK_PART_IN|HELD_IN]->(b)
  WHERE b IN found AND (
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
  RETURN count(t) AS edges, collect(CASE WHEN a IN kept AND b IN kept THEN t END) AS links
}
WITH kept, links, {nodes: size(found), edges: edges} AS sizes
CALL (kept, links, sizes) {
  UNWIND kept AS n
  RETURN n {
    .id, .name, .nameVi, .nameFr, .country, .level, .location, .population, .kind, .start, .end, .sources, .conflicts, labels: labels(n), ties: COUNT { (n)-[:PARTNER_OF]-() }
  } AS node, null AS edge, null AS total
  UNION ALL
  UNWIND links AS t
  RETURN null AS node, t {
    .id, .kind, .since, .until, .status, .fields, .sources, .oneSided, .declaredBy, .conflicts, .title, .role,
    type: type(t), source: startNode(t).id, target: endNode(t).id
  } AS edge, null AS total
  UNION ALL
  RETURN null AS node, null AS edge, sizes AS total
}
RETURN node, edge, total

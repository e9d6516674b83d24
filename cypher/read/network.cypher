// Which ties pass the filters, and between which places?
MATCH (a:Locality)-[t:PARTNER_OF]->(b:Locality)
WHERE (
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
WITH t ORDER BY t.sources DESC, t.id
WITH collect(t) AS found
WITH found, found[..coalesce($limit, size(found))] AS kept
CALL (found) {
  UNWIND found AS t
  UNWIND [startNode(t), endNode(t)] AS n
  RETURN {nodes: count(DISTINCT n), edges: count(DISTINCT t)} AS sizes
}
CALL (kept, sizes) {
  UNWIND kept AS t
  UNWIND [startNode(t), endNode(t)] AS n
  WITH n, count(*) AS ties
  RETURN n {.id, .name, .country, .level, .location, .population, .conflicts, ties: ties, labels: labels(n)} AS node, null AS edge, null AS total
  UNION ALL
  UNWIND kept AS t
  RETURN null AS node, t {
    .id, .kind, .since, .until, .status, .fields, .sources, .oneSided, .declaredBy, .conflicts,
    type: type(t), source: startNode(t).id, target: endNode(t).id
  } AS edge, null AS total
  UNION ALL
  RETURN null AS node, null AS edge, sizes AS total
}
RETURN node, edge, total

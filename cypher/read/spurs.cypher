// What is the shortest way on from each of these points, without the ways already taken from it?
// From both ends, whatever the planner thinks of their number: from one it walks every trail of 30 links.
CYPHER statefulShortestPlanningMode=into_only
UNWIND $spurs AS spur
MATCH (first:Locality|Official|Organisation|Event {id: spur.at})
MATCH (last:Locality {id: spur.to})
MATCH SHORTEST 1 (p = (first)(
  (a)-[t:PARTNER_OF|SERVES|ATTENDED|TOOK_PART_IN|HELD_IN]-(b)
  WHERE NOT b.id IN spur.visited
  AND NOT (startNode(t).id = spur.at AND endNode(t).id IN spur.taken)
  AND NOT (endNode(t).id = spur.at AND startNode(t).id IN spur.taken)
  AND NOT b.id IN $from AND NOT a.id IN $to AND NOT b.id IN $avoid AND NOT b:Country
  AND (NOT b:Event OR 'event' IN $via)
  AND (NOT b:Official OR 'official' IN $via)
  AND (NOT b:Organisation OR 'organisation' IN $via)
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
){1,30}(last))
RETURN spur.index AS index, [n IN nodes(p) | n.id] AS nodes

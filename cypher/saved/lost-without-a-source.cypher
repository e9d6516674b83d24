// title.en: What would be lost without one source?
// title.vi: Nếu thiếu một nguồn thì mất những gì?
// title.fr: Que perdrait-on sans une source ?
// about.en: Everything in the graph that this source alone says.
// about.vi: Mọi điều trong đồ thị mà chỉ nguồn này nói đến.
// about.fr: Tout ce que, dans le graphe, cette source est seule à dire.
// tags: provenance; analyst; researcher
// param source: text
//   label.en: Source
//   label.vi: Nguồn
//   label.fr: Source
//   required: yes
//   suggest: options-sources
// columns: what; name; fact; ends
// view: table

MATCH (:Source {id: $source})<-[:FROM]-(claim:Claim)
CALL (claim) {
  MATCH (claim)-[:ABOUT]->(fact)
  WHERE fact.id = claim.subject
  RETURN [label IN labels(fact) WHERE label <> 'Locality'][0] AS what, fact.name AS name, fact, [] AS ends
  UNION ALL
  MATCH (claim)-[:ABOUT]->(a)-[fact:PARTNER_OF|PART_OF|SERVES|ATTENDED|TOOK_PART_IN|HELD_IN]->(b)
  WHERE fact.id = claim.subject
  RETURN type(fact) AS what, a.name + ' – ' + b.name AS name, fact, [a, b] AS ends
}
WITH DISTINCT what, name, fact, ends
WHERE fact.sources = 1
RETURN what, name, fact, ends
ORDER BY what, name, fact.id

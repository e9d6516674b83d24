// What is called this?
CALL db.index.fulltext.queryNodes('search', $query, {limit: 2000}) YIELD node AS n
WITH n, labels(n) AS labels
WHERE ($labels IS NULL OR any(label IN labels WHERE label IN $labels))
  // `Huế, VN` and `Huế, Viet`: the country may be half typed.
  AND ($country IS NULL OR n.country STARTS WITH $country OR EXISTS {
    MATCH (country:Country {id: n.country})
    WHERE country.search CONTAINS '| ' + $country
  })
WITH n, labels, COUNT { (n)-[:PARTNER_OF]-() } AS ties, CASE
  WHEN n.search CONTAINS '| ' + $forms[0] + ' |' THEN 1.0
  WHEN any(form IN $forms WHERE n.search CONTAINS '| ' + form + ' |') THEN 0.9
  WHEN any(form IN $forms WHERE n.search CONTAINS '| ' + form) THEN 0.7
  WHEN any(form IN $forms WHERE n.search CONTAINS ' ' + form) THEN 0.5
  WHEN $forgiving THEN 0.2
  ELSE 0.4
END AS score
ORDER BY
  score DESC,
  head([i IN range(0, size($ranking) - 1) WHERE $ranking[i] IN labels]),
  ties DESC, coalesce(n.population, 0) DESC,
  // Of events the latest first.
  coalesce(toString(n.startFrom), '') DESC, n.name, n.id
LIMIT $limit
RETURN n {
  .id, .name, .nameVi, .nameFr, .names, .country, .level, .location, .population, .kind, .start, .end, .sources, .conflicts,
  ties: ties, labels: labels
} AS node, score

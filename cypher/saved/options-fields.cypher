// title.en: Which themes are there?
// title.vi: Có những lĩnh vực nào?
// title.fr: Quels thèmes y a-t-il ?
// about.en: Proposed where a query asks for a theme, the most frequent first.
// about.vi: Được gợi ý khi truy vấn hỏi về lĩnh vực, phổ biến nhất trước.
// about.fr: Proposé là où une requête demande un thème, le plus fréquent d’abord.
// tags: options
// columns: value; label
// view: table

CALL () {
  MATCH (a:Locality)-[tie:PARTNER_OF]-(b:Locality)
  WHERE a.id < b.id
  UNWIND tie.fields AS value
  RETURN value
  UNION ALL
  MATCH (event:Event)
  UNWIND event.fields AS value
  RETURN value
}
WITH value, count(*) AS facts
RETURN value, value + ' (' + toString(facts) + ')' AS label
ORDER BY facts DESC, value

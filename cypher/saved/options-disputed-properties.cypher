// title.en: Which properties are in dispute?
// title.vi: Những thuộc tính nào đang mâu thuẫn?
// title.fr: Quelles propriétés sont disputées ?
// about.en: Proposed where a query asks for a disputed property, the most frequent first.
// about.vi: Được gợi ý khi truy vấn hỏi về thuộc tính mâu thuẫn, phổ biến nhất trước.
// about.fr: Proposé là où une requête demande une propriété disputée, la plus fréquente d’abord.
// tags: options
// columns: value; label
// view: table

CALL () {
  MATCH (a:Locality)-[tie:PARTNER_OF]-(b:Locality)
  WHERE a.id < b.id
  UNWIND tie.conflicts AS value
  RETURN value
  UNION ALL
  MATCH (:Official)-[office:SERVES]->()
  UNWIND office.conflicts AS value
  RETURN value
  UNION ALL
  MATCH (node:Event|Locality)
  UNWIND node.conflicts AS value
  RETURN value
}
WITH value, count(*) AS facts
RETURN value, value + ' (' + toString(facts) + ')' AS label
ORDER BY facts DESC, value

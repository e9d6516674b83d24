// title.en: Which facts do the sources tell differently?
// title.vi: Các nguồn kể khác nhau về những sự việc nào?
// title.fr: Quels faits les sources racontent-elles différemment ?
// about.en: Dates, figures, places, kinds: whatever two claims about one tie, event, office or place dispute, each claim in its own row.
// about.vi: Ngày tháng, con số, địa điểm, loại quan hệ: mọi điều mà hai khẳng định về cùng một quan hệ, sự kiện, chức vụ hay địa phương nói khác nhau, mỗi khẳng định một dòng.
// about.fr: Dates, chiffres, lieux, types : tout ce que deux affirmations sur un même lien, événement, fonction ou lieu se disputent, chacune sur sa ligne.
// tags: provenance; analyst
// param property: text
//   label.en: Only the property
//   label.vi: Chỉ thuộc tính
//   label.fr: Seulement la propriété
//   suggest: options-disputed-properties
// columns: kind; about; property; shown; told; source; published; fact; ends
// view: table

CALL () {
  MATCH (a:Locality)-[tie:PARTNER_OF]-(b:Locality)
  WHERE a.id < b.id AND size(tie.conflicts) > 0
  RETURN 'tie' AS kind, a.name + ' – ' + b.name AS about, tie AS fact, [a, b] AS ends
  UNION ALL
  MATCH (official:Official)-[office:SERVES]->(served)
  WHERE size(office.conflicts) > 0
  RETURN 'office' AS kind, official.name + ' – ' + served.name AS about, office AS fact, [official, served] AS ends
  UNION ALL
  MATCH (event:Event)
  WHERE size(event.conflicts) > 0
  RETURN 'event' AS kind, event.name AS about, event AS fact, [] AS ends
  UNION ALL
  MATCH (place:Locality)
  WHERE size(place.conflicts) > 0
  RETURN 'place' AS kind, place.name AS about, place AS fact, [] AS ends
}
UNWIND fact.conflicts AS property
WITH *
WHERE $property IS NULL OR property = $property
// A tie's own status is told apart from the claim's, which says announced or reported.
WITH *, CASE property WHEN 'status' THEN 'tieStatus' ELSE property END AS stated
MATCH (claim:Claim {subject: fact.id})-[:FROM]->(origin:Source)
WHERE claim[stated] IS NOT NULL
RETURN kind, about, property, fact[property] AS shown, claim[stated] AS told,
  origin.title AS source, origin.published AS published, fact, ends
ORDER BY kind, about, property, origin.id, claim.id

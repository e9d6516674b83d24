// title.en: Which ties have led to no known event?
// title.vi: Quan hệ nào chưa có sự kiện chung nào được biết?
// title.fr: Quels liens n’ont donné lieu à aucun événement connu ?
// about.en: Ties not said to have ended whose two places are not known to have met at any event.
// about.vi: Các quan hệ chưa được nói là chấm dứt mà hai địa phương chưa từng cùng dự sự kiện nào được biết.
// about.fr: Les liens dont la fin n’est pas dite et dont les deux lieux ne se sont, que l’on sache, rencontrés à aucun événement.
// tags: ties; events; diplomat
// param country: country
//   label.en: Country
//   label.vi: Quốc gia
//   label.fr: Pays
// columns: place; partner; tie; kind; since; sources
// view: graph

MATCH (place:Locality)-[tie:PARTNER_OF]-(partner:Locality)
WHERE place.id < partner.id
  AND coalesce(tie.status, '') <> 'ended'
  AND ($country IS NULL OR $country IN [place.country, partner.country])
  AND coalesce(size(tie.events), 0) = 0
  AND NOT EXISTS { (place)-[:TOOK_PART_IN|HELD_IN]-(:Event)-[:TOOK_PART_IN|HELD_IN]-(partner) }
RETURN place, partner, tie, tie.kind AS kind, tie.since AS since, tie.sources AS sources
ORDER BY place.name, partner.name, tie.id

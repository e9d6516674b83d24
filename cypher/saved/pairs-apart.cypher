// title.en: Which pairs stand apart from all others?
// title.vi: Cặp địa phương nào tách biệt với tất cả?
// title.fr: Quelles paires restent à l’écart de toutes les autres ?
// about.en: Two places that have no tie but the one between them.
// about.vi: Hai địa phương chỉ có một quan hệ duy nhất là với nhau.
// about.fr: Deux lieux qui n’ont d’autre lien que celui qui les unit.
// tags: network; researcher
// param country: country
//   label.en: Country
//   label.vi: Quốc gia
//   label.fr: Pays
// columns: place; partner; tie; kind; since
// view: graph

MATCH (place:Locality)-[tie:PARTNER_OF]-(partner:Locality)
WHERE place.id < partner.id
  AND COUNT { (place)-[:PARTNER_OF]-() } = 1
  AND COUNT { (partner)-[:PARTNER_OF]-() } = 1
  AND ($country IS NULL OR $country IN [place.country, partner.country])
RETURN place, partner, tie, tie.kind AS kind, tie.since AS since
ORDER BY place.name, partner.name, tie.id

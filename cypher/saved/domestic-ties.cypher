// title.en: Which ties stay within one country?
// title.vi: Quan hệ nào nằm trong cùng một quốc gia?
// title.fr: Quels liens restent dans un même pays ?
// about.en: Ties between two places of one country, which networks of partner cities seldom count.
// about.vi: Các quan hệ giữa hai địa phương của cùng một nước, vốn ít khi được tính trong mạng lưới kết nghĩa.
// about.fr: Les liens entre deux lieux d’un même pays, que les réseaux de jumelage comptent rarement.
// tags: network; ties; researcher
// param country: country
//   label.en: Country
//   label.vi: Quốc gia
//   label.fr: Pays
// columns: country; place; partner; tie; kind; since
// view: map

MATCH (place:Locality)-[tie:PARTNER_OF]-(partner:Locality)
WHERE place.id < partner.id
  AND place.country = partner.country
  AND ($country IS NULL OR place.country = $country)
RETURN place.country AS country, place, partner, tie, tie.kind AS kind, tie.since AS since
ORDER BY country, place.name, partner.name, tie.id

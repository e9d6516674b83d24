// title.en: Which ties span the greatest distance?
// title.vi: Quan hệ nào nối những nơi xa nhau nhất?
// title.fr: Quels liens couvrent la plus grande distance ?
// about.en: Ties by great-circle distance in kilometres, between places whose coordinates are known.
// about.vi: Các quan hệ theo khoảng cách đường chim bay (km), giữa những nơi đã biết tọa độ.
// about.fr: Les liens selon la distance orthodromique en kilomètres, entre lieux aux coordonnées connues.
// tags: network; map; researcher
// param country: country
//   label.en: Country
//   label.vi: Quốc gia
//   label.fr: Pays
// param limit: int
//   label.en: At most
//   label.vi: Nhiều nhất
//   label.fr: Au plus
//   required: yes
//   default: 20
// columns: place; partner; tie; km; kind
// view: map

MATCH (place:Locality)-[tie:PARTNER_OF]-(partner:Locality)
WHERE place.id < partner.id
  AND place.location IS NOT NULL
  AND partner.location IS NOT NULL
  AND ($country IS NULL OR $country IN [place.country, partner.country])
WITH place, partner, tie, toInteger(round(point.distance(place.location, partner.location) / 1000)) AS km
RETURN place, partner, tie, km, tie.kind AS kind
ORDER BY km DESC, tie.id
LIMIT $limit

// title.en: Who could introduce a place to new partners?
// title.vi: Ai có thể giới thiệu đối tác mới cho một địa phương?
// title.fr: Qui pourrait présenter de nouveaux partenaires à un lieu ?
// about.en: Partners of partners that the place has no tie with, those that most partners could introduce first. Ended ties introduce nobody.
// about.vi: Đối tác của đối tác mà địa phương chưa có quan hệ; nơi được nhiều đối tác giới thiệu nhất đứng trước. Quan hệ đã chấm dứt không được tính.
// about.fr: Les partenaires de partenaires sans lien avec le lieu, d’abord ceux que le plus de partenaires peuvent présenter. Un lien terminé n’introduit personne.
// tags: network; diplomat
// param city: city
//   label.en: Place
//   label.vi: Địa phương
//   label.fr: Lieu
//   required: yes
// param country: country
//   label.en: In the country
//   label.vi: Ở quốc gia
//   label.fr: Dans le pays
// param limit: int
//   label.en: At most
//   label.vi: Nhiều nhất
//   label.fr: Au plus
//   required: yes
//   default: 20
// columns: place; target; country; introducers; introduced_by; ties
// view: graph

MATCH (place:Locality {id: $city})-[first:PARTNER_OF]-(introducer:Locality)-[second:PARTNER_OF]-(target:Locality)
WHERE target <> place
  AND NOT EXISTS { (place)-[:PARTNER_OF]-(target) }
  AND coalesce(first.status, '') <> 'ended'
  AND coalesce(second.status, '') <> 'ended'
  AND ($country IS NULL OR target.country = $country)
WITH place, introducer, first, second, target ORDER BY introducer.name, introducer.id
WITH place, target, collect(introducer) AS introduced_by, collect(first) + collect(second) AS ties
RETURN place, target, target.country AS country, size(introduced_by) AS introducers, introduced_by, ties
ORDER BY introducers DESC, target.name, target.id
LIMIT $limit

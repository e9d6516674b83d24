// title.en: Which three places are all tied to one another?
// title.vi: Ba địa phương nào đều có quan hệ với nhau?
// title.fr: Quels trios de lieux sont tous liés entre eux ?
// about.en: Closed threes, the smallest communities of the network.
// about.vi: Các bộ ba khép kín, những cộng đồng nhỏ nhất của mạng lưới.
// about.fr: Les trios fermés, plus petites communautés du réseau.
// tags: network; researcher
// param city: city
//   label.en: With the place
//   label.vi: Có địa phương
//   label.fr: Avec le lieu
// param limit: int
//   label.en: At most
//   label.vi: Nhiều nhất
//   label.fr: Au plus
//   required: yes
//   default: 20
// columns: one; two; three; countries; ties
// view: graph

MATCH (one:Locality)-[first:PARTNER_OF]-(two:Locality)-[second:PARTNER_OF]-(three:Locality)-[third:PARTNER_OF]-(one)
WHERE one.id < two.id
  AND two.id < three.id
  AND ($city IS NULL OR $city IN [one.id, two.id, three.id])
RETURN one, two, three, COUNT { UNWIND [one.country, two.country, three.country] AS code RETURN DISTINCT code } AS countries,
  [first, second, third] AS ties
ORDER BY countries DESC, one.id, two.id, three.id
LIMIT $limit

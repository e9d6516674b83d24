// title.en: Which places in third countries bridge two countries?
// title.vi: Địa phương ở nước thứ ba nào là cầu nối giữa hai quốc gia?
// title.fr: Quels lieux de pays tiers font le pont entre deux pays ?
// about.en: Places outside of both countries that have partners in each of them.
// about.vi: Các địa phương ngoài hai nước nhưng có đối tác ở cả hai.
// about.fr: Les lieux hors des deux pays qui ont des partenaires dans chacun.
// tags: network; researcher; diplomat
// param one: country
//   label.en: One country
//   label.vi: Một quốc gia
//   label.fr: Un pays
//   required: yes
// param other: country
//   label.en: Another country
//   label.vi: Quốc gia khác
//   label.fr: Un autre pays
//   required: yes
// columns: bridge; country; partners_in_one; partners_in_other; partners; ties
// view: graph

MATCH (here:Locality {country: $one})-[first:PARTNER_OF]-(bridge:Locality)-[second:PARTNER_OF]-(there:Locality {country: $other})
WHERE NOT bridge.country IN [$one, $other]
WITH bridge, collect(DISTINCT here) AS here, collect(DISTINCT there) AS there,
  collect(DISTINCT first) + collect(DISTINCT second) AS ties
RETURN bridge, bridge.country AS country, size(here) AS partners_in_one, size(there) AS partners_in_other,
  here + there AS partners, ties
ORDER BY partners_in_one + partners_in_other DESC, bridge.id

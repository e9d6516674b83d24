// title.en: Which places have the most ties?
// title.vi: Địa phương nào có nhiều quan hệ nhất?
// title.fr: Quels lieux ont le plus de liens ?
// about.en: Places by number of ties, with the number of countries that these reach and how many have ended.
// about.vi: Các địa phương theo số quan hệ, kèm số quốc gia mà chúng vươn tới và số quan hệ đã chấm dứt.
// about.fr: Les lieux selon leur nombre de liens, avec le nombre de pays atteints et de liens terminés.
// tags: network; researcher
// param country: country
//   label.en: Country
//   label.vi: Quốc gia
//   label.fr: Pays
// param kinds: kind list
//   label.en: Kinds of tie
//   label.vi: Loại quan hệ
//   label.fr: Types de lien
// param field: field
//   label.en: Theme
//   label.vi: Lĩnh vực
//   label.fr: Thème
//   suggest: options-fields
// param limit: int
//   label.en: At most
//   label.vi: Nhiều nhất
//   label.fr: Au plus
//   required: yes
//   default: 20
// columns: place; country; ties; countries; ended
// view: map

MATCH (place:Locality)-[tie:PARTNER_OF]-(partner:Locality)
WHERE ($country IS NULL OR place.country = $country)
  AND ($kinds IS NULL OR tie.kind IN $kinds)
  AND ($field IS NULL OR $field IN tie.fields)
RETURN place, place.country AS country, count(tie) AS ties, count(DISTINCT partner.country) AS countries,
  sum(CASE WHEN tie.status = 'ended' THEN 1 ELSE 0 END) AS ended
ORDER BY ties DESC, countries DESC, place.id
LIMIT $limit

// title.en: Which ties join two countries?
// title.vi: Những quan hệ nào nối hai quốc gia?
// title.fr: Quels liens unissent deux pays ?
// about.en: Every tie between a place of one country and a place of the other.
// about.vi: Mọi quan hệ giữa một địa phương nước này và một địa phương nước kia.
// about.fr: Chaque lien entre un lieu d’un pays et un lieu de l’autre.
// tags: network; ties; researcher; diplomat
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
// param kinds: kind list
//   label.en: Kinds of tie
//   label.vi: Loại quan hệ
//   label.fr: Types de lien
// columns: place; partner; tie; kind; since; status; sources
// view: map

MATCH (place:Locality {country: $one})-[tie:PARTNER_OF]-(partner:Locality {country: $other})
WHERE ($one <> $other OR place.id < partner.id)
  AND ($kinds IS NULL OR tie.kind IN $kinds)
RETURN place, partner, tie, tie.kind AS kind, tie.since AS since, tie.status AS status, tie.sources AS sources
ORDER BY place.name, partner.name, tie.id

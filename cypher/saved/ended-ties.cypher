// title.en: Which ties have ended?
// title.vi: Quan hệ nào đã chấm dứt?
// title.fr: Quels liens ont pris fin ?
// about.en: Ties that a source says to be over, and ties whose term ran out before the day given.
// about.vi: Các quan hệ được một nguồn cho là đã chấm dứt và các quan hệ hết hạn trước ngày đã cho.
// about.fr: Les liens qu’une source dit terminés et ceux dont le terme est échu avant la date donnée.
// tags: ties; dates; analyst; diplomat
// param on: date
//   label.en: On the day
//   label.vi: Vào ngày
//   label.fr: À la date
//   required: yes
//   default: today
// param country: country
//   label.en: Country
//   label.vi: Quốc gia
//   label.fr: Pays
// columns: place; partner; tie; kind; since; until; status
// view: graph

MATCH (place:Locality)-[tie:PARTNER_OF]-(partner:Locality)
WHERE place.id < partner.id
  AND (tie.status = 'ended' OR tie.untilTo < date($on))
  AND ($country IS NULL OR $country IN [place.country, partner.country])
RETURN place, partner, tie, tie.kind AS kind, tie.since AS since, tie.until AS until, tie.status AS status
ORDER BY tie.untilTo, place.name, partner.name, tie.id

// title.en: Which ties have a round birthday in a year?
// title.vi: Trong một năm, quan hệ nào kỷ niệm năm chẵn?
// title.fr: Quels liens fêtent un anniversaire rond dans une année ?
// about.en: Ties whose age in that year is a multiple of the step; only those whose first year is known, and neither those that ended nor those only announced.
// about.vi: Các quan hệ có tuổi trong năm đó là bội của bước; chỉ tính quan hệ đã biết năm bắt đầu, chưa chấm dứt và không chỉ mới được thông báo.
// about.fr: Les liens dont l’âge cette année-là est un multiple du pas ; seulement ceux dont la première année est connue, ni terminés ni seulement annoncés.
// tags: dates; ties; diplomat
// param year: year
//   label.en: Year
//   label.vi: Năm
//   label.fr: Année
//   required: yes
//   default: today
// param step: int
//   label.en: Every so many years
//   label.vi: Cách nhau (năm)
//   label.fr: Tous les … ans
//   required: yes
//   default: 5
// param country: country
//   label.en: Country
//   label.vi: Quốc gia
//   label.fr: Pays
// columns: place; partner; tie; years; since; kind
// view: table

MATCH (place:Locality)-[tie:PARTNER_OF]-(partner:Locality)
WHERE place.id < partner.id
  AND tie.sinceFrom.year = tie.sinceTo.year
  AND coalesce(tie.status, 'active') = 'active'
  AND coalesce(tie.untilTo.year >= $year, true)
  AND ($country IS NULL OR $country IN [place.country, partner.country])
WITH place, partner, tie, $year - tie.sinceFrom.year AS years
WHERE years > 0 AND $step > 0 AND years % $step = 0
RETURN place, partner, tie, years, tie.since AS since, tie.kind AS kind
ORDER BY years DESC, place.name, partner.name, tie.id

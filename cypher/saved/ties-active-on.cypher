// title.en: Which ties were active on a day?
// title.vi: Vào một ngày, những quan hệ nào đang có hiệu lực?
// title.fr: Quels liens étaient actifs à une date ?
// about.en: Ties that had begun and not yet ended. Where a date is missing, "active" reads unknown, never no.
// about.vi: Các quan hệ đã bắt đầu và chưa chấm dứt. Nếu thiếu ngày, cột "active" ghi unknown (không rõ), không bao giờ là không.
// about.fr: Les liens commencés et non terminés. S’il manque une date, « active » dit unknown (inconnu), jamais non.
// tags: ties; dates; diplomat; researcher
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
// param unknown: boolean
//   label.en: With unknown dates
//   label.vi: Gồm cả ngày không rõ
//   label.fr: Avec les dates inconnues
//   required: yes
//   default: true
// columns: place; partner; tie; active; kind; since; until
// view: graph

MATCH (place:Locality)-[tie:PARTNER_OF]-(partner:Locality)
WHERE place.id < partner.id
  AND ($country IS NULL OR $country IN [place.country, partner.country])
WITH place, partner, tie,
  CASE
    WHEN tie.sinceFrom > date($on) OR tie.untilTo < date($on) THEN 'no'
    WHEN tie.sinceTo <= date($on) AND (tie.untilFrom >= date($on) OR (tie.until IS NULL AND tie.status = 'active')) THEN 'yes'
    ELSE 'unknown'
  END AS active
WHERE active = 'yes' OR (active = 'unknown' AND $unknown)
RETURN place, partner, tie, active, tie.kind AS kind, tie.since AS since, tie.until AS until
ORDER BY active DESC, place.name, partner.name, tie.id

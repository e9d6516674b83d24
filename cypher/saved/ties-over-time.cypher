// title.en: How many ties began and ended each year?
// title.vi: Mỗi năm có bao nhiêu quan hệ bắt đầu và chấm dứt?
// title.fr: Combien de liens naissent et finissent chaque année ?
// about.en: Ties by the year in which they began and ended. Where the year is not known, it is empty and listed last.
// about.vi: Số quan hệ theo năm bắt đầu và năm chấm dứt. Năm không rõ thì để trống và đứng cuối.
// about.fr: Les liens selon l’année de leur début et de leur fin. L’année inconnue est vide et vient en dernier.
// tags: dates; network; researcher
// param country: country
//   label.en: Country
//   label.vi: Quốc gia
//   label.fr: Pays
// param kinds: kind list
//   label.en: Kinds of tie
//   label.vi: Loại quan hệ
//   label.fr: Types de lien
// columns: year; began; ended
// view: table

MATCH (place:Locality)-[tie:PARTNER_OF]-(partner:Locality)
WHERE place.id < partner.id
  AND ($country IS NULL OR $country IN [place.country, partner.country])
  AND ($kinds IS NULL OR tie.kind IN $kinds)
WITH tie,
  CASE WHEN tie.sinceFrom.year = tie.sinceTo.year THEN tie.sinceFrom.year END AS began,
  CASE WHEN tie.untilFrom.year = tie.untilTo.year THEN tie.untilFrom.year END AS ended
CALL (tie, began, ended) {
  RETURN began AS year, 1 AS began_then, 0 AS ended_then
  UNION ALL
  WITH ended WHERE tie.until IS NOT NULL OR tie.status = 'ended'
  RETURN ended AS year, 0 AS began_then, 1 AS ended_then
}
RETURN year, sum(began_then) AS began, sum(ended_then) AS ended
ORDER BY year

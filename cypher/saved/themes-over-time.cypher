// title.en: Which themes came up when?
// title.vi: Lĩnh vực nào được chú ý vào thời gian nào?
// title.fr: Quels thèmes sont apparus quand ?
// about.en: For each year and theme: the ties that began and the events that were held. Where the year is not known, it is empty and listed last.
// about.vi: Với mỗi năm và lĩnh vực: số quan hệ bắt đầu và số sự kiện diễn ra. Năm không rõ thì để trống và đứng cuối.
// about.fr: Pour chaque année et thème : les liens nés et les événements tenus. L’année inconnue est vide et vient en dernier.
// tags: themes; dates; researcher
// param field: field
//   label.en: Theme
//   label.vi: Lĩnh vực
//   label.fr: Thème
//   suggest: options-fields
// param from: year
//   label.en: From the year
//   label.vi: Từ năm
//   label.fr: De l’année
// param to: year
//   label.en: To the year
//   label.vi: Đến năm
//   label.fr: À l’année
// columns: year; field; ties; events
// view: table

CALL () {
  MATCH (a:Locality)-[tie:PARTNER_OF]-(b:Locality)
  WHERE a.id < b.id
  RETURN tie AS fact, tie.sinceFrom.year AS first, tie.sinceTo.year AS last, 1 AS ties, 0 AS events
  UNION ALL
  MATCH (event:Event)
  RETURN event AS fact, event.startFrom.year AS first, event.startTo.year AS last, 0 AS ties, 1 AS events
}
WITH fact.fields AS fields, CASE WHEN first = last THEN first END AS year, ties, events
WHERE coalesce(year >= $from, true) AND coalesce(year <= $to, true)
UNWIND fields AS field
WITH year, field, ties, events
WHERE $field IS NULL OR field = $field
RETURN year, field, sum(ties) AS ties, sum(events) AS events
ORDER BY year, field

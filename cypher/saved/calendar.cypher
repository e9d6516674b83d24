// title.en: Which events were there, and where?
// title.vi: Đã có những sự kiện nào, ở đâu?
// title.fr: Quels événements y eut-il, et où ?
// about.en: Events in order of time, with their place and the number of participants; those of unknown date come last.
// about.vi: Các sự kiện theo thời gian, kèm nơi tổ chức và số bên tham gia; sự kiện không rõ ngày đứng cuối.
// about.fr: Les événements dans l’ordre du temps, avec leur lieu et le nombre de participants ; ceux de date inconnue viennent en dernier.
// tags: events; dates; researcher; diplomat
// param what: enum list
//   label.en: Kinds of event
//   label.vi: Loại sự kiện
//   label.fr: Types d’événement
//   values: meeting; visit; conference; signing; press_conference; aid; project
// param country: country
//   label.en: Country
//   label.vi: Quốc gia
//   label.fr: Pays
// param from: year
//   label.en: From the year
//   label.vi: Từ năm
//   label.fr: De l’année
// param to: year
//   label.en: To the year
//   label.vi: Đến năm
//   label.fr: À l’année
// columns: event; kind; start; end; held_in; participants; fields
// view: timeline

MATCH (event:Event)
WHERE ($what IS NULL OR event.kind IN $what)
  AND coalesce(event.startTo.year >= $from, true)
  AND coalesce(event.startFrom.year <= $to, true)
  AND ($country IS NULL
    OR EXISTS { (event)-[:TOOK_PART_IN|HELD_IN]-(:Locality {country: $country}) }
    OR EXISTS { (event)<-[:TOOK_PART_IN]-(:Country {id: $country}) })
OPTIONAL MATCH (event)-[:HELD_IN]->(held_in:Locality)
RETURN event, event.kind AS kind, event.start AS start, event.end AS end, held_in,
  COUNT { (event)<-[:TOOK_PART_IN|ATTENDED]-() } AS participants, event.fields AS fields
ORDER BY event.startFrom, event.id, held_in.id

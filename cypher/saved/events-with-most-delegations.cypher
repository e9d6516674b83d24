// title.en: Which events brought the most delegations together?
// title.vi: Sự kiện nào quy tụ nhiều đoàn nhất?
// title.fr: Quels événements ont réuni le plus de délégations ?
// about.en: Events by the number of places, organisations and countries that are known to have taken part, with the figures that sources give.
// about.vi: Các sự kiện theo số địa phương, tổ chức và quốc gia được biết là đã tham gia, kèm các con số do nguồn đưa ra.
// about.fr: Les événements selon le nombre de lieux, d’organisations et de pays dont la participation est connue, avec les chiffres que donnent les sources.
// tags: events; researcher; diplomat
// param from: year
//   label.en: From the year
//   label.vi: Từ năm
//   label.fr: De l’année
// param to: year
//   label.en: To the year
//   label.vi: Đến năm
//   label.fr: À l’année
// param limit: int
//   label.en: At most
//   label.vi: Nhiều nhất
//   label.fr: Au plus
//   required: yes
//   default: 20
// columns: event; kind; start; delegations; places; countries; figures
// view: timeline

MATCH (event:Event)
WHERE coalesce(event.startTo.year >= $from, true)
  AND coalesce(event.startFrom.year <= $to, true)
OPTIONAL MATCH (who:Locality|Organisation|Country)-[:TOOK_PART_IN]->(event)
WITH event, count(DISTINCT who) AS delegations,
  count(DISTINCT CASE WHEN who:Locality THEN who END) AS places,
  count(DISTINCT CASE WHEN who:Country THEN who.id ELSE who.country END) AS countries
WHERE delegations > 0
RETURN event, event.kind AS kind, event.start AS start, delegations, places, countries,
  COLLECT {
    UNWIND keys(event) AS figure
    WITH figure, event[figure] AS number
    WHERE figure <> 'sources' AND number IS :: INTEGER | FLOAT
    RETURN figure + ' = ' + toString(number) AS text ORDER BY text
  } AS figures
ORDER BY delegations DESC, event.startFrom, event.id
LIMIT $limit

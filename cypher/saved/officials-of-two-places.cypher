// title.en: Which officials met both of two places?
// title.vi: Quan chức nào đã gặp cả hai địa phương?
// title.fr: Quels officiels ont rencontré deux lieux donnés ?
// about.en: Officials who attended events of both: events in which the place took part or that were held there.
// about.vi: Các quan chức đã dự sự kiện của cả hai: sự kiện mà địa phương tham gia hoặc diễn ra tại đó.
// about.fr: Les officiels présents à des événements des deux : événements auxquels le lieu prit part ou qui s’y tinrent.
// tags: officials; events; diplomat
// param one: city
//   label.en: One place
//   label.vi: Một địa phương
//   label.fr: Un lieu
//   required: yes
// param other: city
//   label.en: Another place
//   label.vi: Địa phương khác
//   label.fr: Un autre lieu
//   required: yes
// columns: official; offices; events_of_one; events_of_other; events
// view: graph

MATCH (official:Official)
WITH official,
  COLLECT {
    MATCH (official)-[:ATTENDED]->(event:Event)
    WHERE EXISTS { (event)-[:TOOK_PART_IN|HELD_IN]-(:Locality {id: $one}) }
    RETURN event ORDER BY event.startFrom, event.id
  } AS first,
  COLLECT {
    MATCH (official)-[:ATTENDED]->(event:Event)
    WHERE EXISTS { (event)-[:TOOK_PART_IN|HELD_IN]-(:Locality {id: $other}) }
    RETURN event ORDER BY event.startFrom, event.id
  } AS second
WHERE size(first) > 0 AND size(second) > 0
RETURN official,
  COLLECT {
    MATCH (official)-[office:SERVES]->(served)
    RETURN coalesce(office.title + ', ', '') + served.name AS text ORDER BY text
  } AS offices,
  [event IN first | event.name] AS events_of_one, [event IN second | event.name] AS events_of_other,
  first + [event IN second WHERE NOT event IN first] AS events
ORDER BY size(events) DESC, official.name, official.id

// title.en: Which organisations are involved most?
// title.vi: Tổ chức nào tham gia nhiều nhất?
// title.fr: Quelles organisations sont les plus présentes ?
// about.en: Organisations by the number of events in which they took part, with the parts that they had and the places that they met.
// about.vi: Các tổ chức theo số sự kiện đã tham gia, kèm vai trò và các địa phương đã gặp.
// about.fr: Les organisations selon le nombre d’événements auxquels elles prirent part, avec leurs rôles et les lieux rencontrés.
// tags: events; organisations; researcher; diplomat
// param limit: int
//   label.en: At most
//   label.vi: Nhiều nhất
//   label.fr: Au plus
//   required: yes
//   default: 20
// columns: organisation; kind; events; roles; places
// view: table

MATCH (organisation:Organisation)-[part:TOOK_PART_IN]->(event:Event)
WITH organisation, event, part ORDER BY part.role
WITH organisation, collect(DISTINCT event) AS events, collect(DISTINCT part.role) AS roles
RETURN organisation, organisation.kind AS kind, size(events) AS events, roles,
  COUNT {
    MATCH (organisation)-[:TOOK_PART_IN]->(:Event)-[:TOOK_PART_IN|HELD_IN]-(place:Locality)
    RETURN DISTINCT place
  } AS places
ORDER BY events DESC, places DESC, organisation.id
LIMIT $limit

// title.en: Who took part in an event?
// title.vi: Ai đã tham gia một sự kiện?
// title.fr: Qui a pris part à un événement ?
// about.en: Places, organisations, countries and officials at one event, with the part that each had.
// about.vi: Các địa phương, tổ chức, quốc gia và quan chức tại một sự kiện, cùng vai trò của mỗi bên.
// about.fr: Les lieux, organisations, pays et officiels présents à un événement, avec le rôle de chacun.
// tags: events; officials; diplomat
// param event: event
//   label.en: Event
//   label.vi: Sự kiện
//   label.fr: Événement
//   required: yes
//   suggest: options-events
// columns: event; who; link; role; represents
// view: graph

MATCH (event:Event {id: $event})-[link:TOOK_PART_IN|ATTENDED|HELD_IN]-(who)
RETURN event, who, link, CASE WHEN link:HELD_IN THEN 'place' ELSE link.role END AS role,
  CASE
    WHEN who:Official THEN COLLECT { MATCH (who)-[:SERVES]->(served) RETURN DISTINCT served.name AS name ORDER BY name }
    ELSE []
  END AS represents
ORDER BY role, who.name, link.id

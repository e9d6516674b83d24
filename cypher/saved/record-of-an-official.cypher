// title.en: What is known of an official?
// title.vi: Những gì được biết về một quan chức?
// title.fr: Que sait-on d’un officiel ?
// about.en: The offices of one person and the events that they attended, in order of time; what has no date comes last.
// about.vi: Các chức vụ của một người và những sự kiện họ đã dự, theo thời gian; mục không có ngày đứng cuối.
// about.fr: Les fonctions d’une personne et les événements auxquels elle assista, dans l’ordre du temps ; ce qui n’a pas de date vient en dernier.
// tags: officials; events; diplomat
// param official: official
//   label.en: Official
//   label.vi: Quan chức
//   label.fr: Officiel
//   required: yes
// columns: official; what; subject; link; from; to; as
// view: timeline

MATCH (official:Official {id: $official})
CALL (official) {
  MATCH (official)-[link:SERVES]->(subject)
  RETURN 'office' AS what, subject, link, link.since AS from, link.until AS to, link.title AS as, link.sinceFrom AS day
  UNION ALL
  MATCH (official)-[link:ATTENDED]->(subject:Event)
  RETURN 'event' AS what, subject, link, subject.start AS from, subject.end AS to, link.role AS as, subject.startFrom AS day
}
RETURN official, what, subject, link, from, to, as
ORDER BY day, what, link.id

// title.en: At which events did two countries meet?
// title.vi: Hai quốc gia đã gặp nhau ở những sự kiện nào?
// title.fr: À quels événements deux pays se sont-ils rencontrés ?
// about.en: Events in which places of both countries, or the countries themselves, took part.
// about.vi: Các sự kiện có sự tham gia của địa phương hai nước hoặc chính hai nước.
// about.fr: Les événements auxquels prirent part des lieux des deux pays, ou les pays eux-mêmes.
// tags: events; diplomat; researcher
// param one: country
//   label.en: One country
//   label.vi: Một quốc gia
//   label.fr: Un pays
//   required: yes
// param other: country
//   label.en: Another country
//   label.vi: Quốc gia khác
//   label.fr: Un autre pays
//   required: yes
// columns: event; kind; start; from_one; from_other; participants
// view: timeline

MATCH (event:Event)
WITH event,
  COLLECT { MATCH (event)<-[:TOOK_PART_IN]-(who) WHERE $one IN [who.id, who.country] RETURN DISTINCT who ORDER BY who.name, who.id } AS first,
  COLLECT { MATCH (event)<-[:TOOK_PART_IN]-(who) WHERE $other IN [who.id, who.country] RETURN DISTINCT who ORDER BY who.name, who.id } AS second
WHERE size(first) > 0 AND size(second) > 0
RETURN event, event.kind AS kind, event.start AS start,
  [who IN first | who.name] AS from_one, [who IN second | who.name] AS from_other, first + second AS participants
ORDER BY event.startFrom, event.id

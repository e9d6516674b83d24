// title.en: Which ties came of which event?
// title.vi: Sự kiện nào đã dẫn tới quan hệ nào?
// title.fr: Quels liens sont nés de quels événements ?
// about.en: Each tie with the signing or meeting that founded or renewed it.
// about.vi: Mỗi quan hệ cùng lễ ký hoặc cuộc gặp đã thiết lập hay gia hạn nó.
// about.fr: Chaque lien avec la signature ou la rencontre qui l’a fondé ou renouvelé.
// tags: events; ties; researcher; diplomat
// param country: country
//   label.en: Country
//   label.vi: Quốc gia
//   label.fr: Pays
// columns: event; start; place; partner; tie; kind; since
// view: timeline

MATCH (place:Locality)-[tie:PARTNER_OF]-(partner:Locality)
WHERE place.id < partner.id
  AND ($country IS NULL OR $country IN [place.country, partner.country])
UNWIND tie.events AS id
MATCH (event:Event {id: id})
RETURN event, event.start AS start, place, partner, tie, tie.kind AS kind, tie.since AS since
ORDER BY event.startFrom, event.id, tie.id

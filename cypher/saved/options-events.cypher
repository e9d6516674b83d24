// title.en: Which events are there?
// title.vi: Có những sự kiện nào?
// title.fr: Quels événements y a-t-il ?
// about.en: Proposed where a query asks for an event, the latest first.
// about.vi: Được gợi ý khi truy vấn hỏi về sự kiện, mới nhất trước.
// about.fr: Proposé là où une requête demande un événement, le plus récent d’abord.
// tags: options
// columns: value; label
// view: table

MATCH (event:Event)
RETURN event.id AS value, event.name + coalesce(' (' + event.start + ')', '') AS label
ORDER BY event.startFrom IS NULL, event.startFrom DESC, value

// title.en: What was announced and never reported?
// title.vi: Điều gì đã được thông báo nhưng chưa từng được tường thuật?
// title.fr: Qu’est-ce qui fut annoncé sans jamais être rapporté ?
// about.en: Ties and events that sources only spoke of beforehand. "Overdue" says whether their date has passed; it is empty where no date is known.
// about.vi: Các quan hệ và sự kiện chỉ được nói đến từ trước. Cột "overdue" cho biết ngày đã qua hay chưa; để trống nếu không rõ ngày.
// about.fr: Les liens et événements dont les sources n’ont parlé qu’à l’avance. « overdue » dit si leur date est passée ; vide si aucune date n’est connue.
// tags: provenance; events; ties; analyst; diplomat
// param on: date
//   label.en: On the day
//   label.vi: Vào ngày
//   label.fr: À la date
//   required: yes
//   default: today
// columns: kind; about; expected; overdue; source; fact; ends
// view: table

CALL () {
  MATCH (a:Locality)-[tie:PARTNER_OF]-(b:Locality)
  WHERE a.id < b.id AND tie.status = 'announced'
  RETURN 'tie' AS kind, a.name + ' – ' + b.name AS about, tie.since AS expected, tie.sinceTo AS latest,
    tie AS fact, [a, b] AS ends
  UNION ALL
  MATCH (event:Event)
  WHERE EXISTS { (:Claim {subject: event.id, status: 'announced'}) }
    AND NOT EXISTS { (:Claim {subject: event.id, status: 'reported'}) }
  RETURN 'event' AS kind, event.name AS about, event.start AS expected, coalesce(event.endTo, event.startTo) AS latest,
    event AS fact, [] AS ends
}
MATCH (:Claim {subject: fact.id})-[:FROM]->(origin:Source)
WITH DISTINCT kind, about, expected, latest < date($on) AS overdue, fact, ends, origin
RETURN kind, about, expected, overdue, origin.title AS source, fact, ends
ORDER BY kind, expected, about, origin.id

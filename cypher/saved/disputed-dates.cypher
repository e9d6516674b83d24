// title.en: On which dates do the sources disagree?
// title.vi: Các nguồn mâu thuẫn nhau về những ngày tháng nào?
// title.fr: Sur quelles dates les sources se contredisent-elles ?
// about.en: Every date of a tie, an event or an office that two sources tell differently: one row for each claim, beside the date that is shown.
// about.vi: Mọi ngày tháng của một quan hệ, sự kiện hay chức vụ mà hai nguồn nói khác nhau: mỗi dòng là một khẳng định, bên cạnh ngày đang được hiển thị.
// about.fr: Chaque date d’un lien, d’un événement ou d’une fonction que deux sources disent autrement : une ligne par affirmation, à côté de la date affichée.
// tags: provenance; dates; analyst
// columns: kind; about; property; shown; told; source; published; fact; ends
// view: table

CALL () {
  MATCH (a:Locality)-[tie:PARTNER_OF]-(b:Locality)
  WHERE a.id < b.id AND size(tie.conflicts) > 0
  RETURN 'tie' AS kind, a.name + ' – ' + b.name AS about, tie AS fact, [a, b] AS ends
  UNION ALL
  MATCH (official:Official)-[office:SERVES]->(served)
  WHERE size(office.conflicts) > 0
  RETURN 'office' AS kind, official.name + ' – ' + served.name AS about, office AS fact, [official, served] AS ends
  UNION ALL
  MATCH (event:Event)
  WHERE size(event.conflicts) > 0
  RETURN 'event' AS kind, event.name AS about, event AS fact, [] AS ends
}
UNWIND [property IN fact.conflicts WHERE property IN ['since', 'until', 'start', 'end']] AS property
MATCH (claim:Claim {subject: fact.id})-[:FROM]->(origin:Source)
WHERE claim[property] IS NOT NULL
RETURN kind, about, property, fact[property] AS shown, claim[property] AS told,
  origin.title AS source, origin.published AS published, fact, ends
ORDER BY kind, about, property, told, origin.id, claim.id

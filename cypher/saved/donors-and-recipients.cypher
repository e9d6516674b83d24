// title.en: Who gave to whom?
// title.vi: Ai đã hỗ trợ ai?
// title.fr: Qui a donné à qui ?
// about.en: Aid and projects with their donors or funders, their recipients, and the sums that sources give.
// about.vi: Viện trợ và dự án với bên tài trợ, bên thụ hưởng và số tiền do nguồn nêu.
// about.fr: Aides et projets, avec leurs donateurs ou bailleurs, leurs bénéficiaires et les sommes que donnent les sources.
// tags: events; researcher; diplomat
// param country: country
//   label.en: Country
//   label.vi: Quốc gia
//   label.fr: Pays
// columns: event; start; givers; receivers; figures; participants
// view: timeline

MATCH (event:Event)
WITH event,
  COLLECT { MATCH (event)<-[part:TOOK_PART_IN]-(who) WHERE part.role IN ['donor', 'funder'] RETURN DISTINCT who ORDER BY who.name, who.id } AS givers,
  COLLECT { MATCH (event)<-[part:TOOK_PART_IN]-(who) WHERE part.role = 'recipient' RETURN DISTINCT who ORDER BY who.name, who.id } AS receivers
WHERE size(givers) > 0
  AND ($country IS NULL OR any(who IN givers + receivers WHERE $country IN [who.id, who.country]))
RETURN event, event.start AS start, [who IN givers | who.name] AS givers, [who IN receivers | who.name] AS receivers,
  COLLECT {
    UNWIND keys(event) AS figure
    WITH figure, event[figure] AS number
    WHERE figure <> 'sources' AND number IS :: INTEGER | FLOAT
    RETURN figure + ' = ' + toString(number) AS text ORDER BY text
  } AS figures,
  givers + receivers AS participants
ORDER BY event.startFrom, event.id

// title.en: Who says what about a tie?
// title.vi: Ai nói gì về một quan hệ?
// title.fr: Qui dit quoi d’un lien ?
// about.en: Every claim about the tie of two places, as its source makes it.
// about.vi: Mọi khẳng định về quan hệ giữa hai địa phương, đúng như nguồn nêu.
// about.fr: Chaque affirmation sur le lien de deux lieux, telle que sa source la fait.
// tags: provenance; ties; diplomat; analyst
// param city: city
//   label.en: Place
//   label.vi: Địa phương
//   label.fr: Lieu
//   required: yes
// param partner: city
//   label.en: Partner
//   label.vi: Đối tác
//   label.fr: Partenaire
//   required: yes
//   suggest: options-partners(city = city)
// columns: source; published; status; kind; called; since; until; fields; declared_by; quote; url
// view: table

MATCH (a:Locality {id: $city})-[tie:PARTNER_OF]-(b:Locality {id: $partner})
MATCH (claim:Claim {subject: tie.id})-[:FROM]->(origin:Source)
RETURN origin.title AS source, origin.published AS published, coalesce(claim.tieStatus, claim.status) AS status,
  claim.kind AS kind, claim.called AS called, claim.since AS since, claim.until AS until, claim.fields AS fields,
  [end IN [a, b] WHERE end.id IN claim.declaredBy | end.name] AS declared_by, claim.quote AS quote, origin.url AS url
ORDER BY published, origin.id, claim.id

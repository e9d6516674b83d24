// title.en: Which ties rest on one source only?
// title.vi: Quan hệ nào chỉ dựa trên một nguồn duy nhất?
// title.fr: Quels liens ne reposent que sur une seule source ?
// about.en: Ties that would vanish if that one source were withdrawn.
// about.vi: Những quan hệ sẽ biến mất nếu nguồn duy nhất ấy bị rút.
// about.fr: Les liens qui disparaîtraient si cette source unique était retirée.
// tags: provenance; ties; analyst; researcher
// param country: country
//   label.en: Country
//   label.vi: Quốc gia
//   label.fr: Pays
// param kinds: kind list
//   label.en: Kinds of tie
//   label.vi: Loại quan hệ
//   label.fr: Types de lien
// columns: place; partner; tie; kind; since; source; published; url
// view: graph

MATCH (place:Locality)-[tie:PARTNER_OF]-(partner:Locality)
WHERE place.id < partner.id
  AND tie.sources = 1
  AND ($country IS NULL OR $country IN [place.country, partner.country])
  AND ($kinds IS NULL OR tie.kind IN $kinds)
MATCH (:Claim {subject: tie.id})-[:FROM]->(origin:Source)
WITH DISTINCT place, partner, tie, origin
RETURN place, partner, tie, tie.kind AS kind, tie.since AS since,
  origin.title AS source, origin.published AS published, origin.url AS url
ORDER BY place.name, partner.name, tie.id

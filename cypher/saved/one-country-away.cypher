// title.en: Which countries could a country reach through its partners?
// title.vi: Qua các đối tác, một quốc gia có thể vươn tới những nước nào?
// title.fr: Quels pays un pays pourrait-il atteindre par ses partenaires ?
// about.en: Countries without any tie to this one where a partner has partners, with the number of places that could introduce.
// about.vi: Các nước chưa có quan hệ nào với nước này nhưng đối tác của nó lại có, kèm số địa phương có thể giới thiệu.
// about.fr: Les pays sans aucun lien avec celui-ci où un partenaire a des partenaires, avec le nombre de lieux qui pourraient introduire.
// tags: network; diplomat
// param country: country
//   label.en: Country
//   label.vi: Quốc gia
//   label.fr: Pays
//   required: yes
// columns: reached; introducers; introduced_by; places
// view: table

OPTIONAL MATCH (:Locality {country: $country})-[:PARTNER_OF]-(partner:Locality)
WITH collect(DISTINCT partner.country) AS tied
MATCH (:Locality {country: $country})-[:PARTNER_OF]-(introducer:Locality)
WHERE introducer.country <> $country
WITH DISTINCT tied, introducer
MATCH (introducer)-[:PARTNER_OF]-(target:Locality)
WHERE target.country <> $country AND NOT target.country IN tied
WITH target.country AS code, collect(DISTINCT introducer) AS introducers, count(DISTINCT target) AS places
MATCH (reached:Country {id: code})
UNWIND introducers AS introducer
WITH reached, places, introducer ORDER BY introducer.name, introducer.id
WITH reached, places, collect(introducer.name) AS introduced_by
RETURN reached, size(introduced_by) AS introducers, introduced_by, places
ORDER BY introducers DESC, places DESC, reached.id

// title.en: Which partners do two places share?
// title.vi: Hai địa phương có chung những đối tác nào?
// title.fr: Quels partenaires deux lieux ont-ils en commun ?
// about.en: Places tied to both, those with the best evidence first.
// about.vi: Các địa phương có quan hệ với cả hai, nơi có bằng chứng tốt nhất đứng trước.
// about.fr: Les lieux liés aux deux, les mieux attestés d’abord.
// tags: ties; network; diplomat
// param one: city
//   label.en: One place
//   label.vi: Một địa phương
//   label.fr: Un lieu
//   required: yes
// param other: city
//   label.en: Another place
//   label.vi: Địa phương khác
//   label.fr: Un autre lieu
//   required: yes
// columns: partner; country; one; to_one; kind_with_one; other; to_other; kind_with_other; sources
// view: graph

MATCH (one:Locality {id: $one})-[to_one:PARTNER_OF]-(partner:Locality)-[to_other:PARTNER_OF]-(other:Locality {id: $other})
RETURN partner, partner.country AS country, one, to_one, to_one.kind AS kind_with_one,
  other, to_other, to_other.kind AS kind_with_other, to_one.sources + to_other.sources AS sources
ORDER BY sources DESC, partner.name, partner.id

// title.en: Which ties has no source confirmed for years?
// title.vi: Quan hệ nào đã nhiều năm không được nguồn nào xác nhận?
// title.fr: Quels liens aucune source n’a-t-elle confirmés depuis des années ?
// about.en: Ties not said to have ended whose latest source is older than so many years. A tie whose sources bear no date has no year and is listed last.
// about.vi: Các quan hệ chưa được nói là đã chấm dứt mà nguồn mới nhất đã cũ hơn số năm này. Quan hệ có nguồn không ghi ngày thì không có năm và đứng cuối danh sách.
// about.fr: Les liens dont la fin n’est pas dite et dont la source la plus récente est plus ancienne que ce nombre d’années. Sans source datée, pas d’année : ils viennent en dernier.
// tags: provenance; ties; dates; analyst
// param years: int
//   label.en: Years without news
//   label.vi: Số năm không có tin
//   label.fr: Années sans nouvelles
//   required: yes
//   default: 5
// param on: date
//   label.en: On the day
//   label.vi: Vào ngày
//   label.fr: À la date
//   required: yes
//   default: today
// param country: country
//   label.en: Country
//   label.vi: Quốc gia
//   label.fr: Pays
// columns: place; partner; tie; kind; since; last_told; sources
// view: graph

MATCH (place:Locality)-[tie:PARTNER_OF]-(partner:Locality)
WHERE place.id < partner.id
  AND coalesce(tie.status, '') <> 'ended'
  AND ($country IS NULL OR $country IN [place.country, partner.country])
MATCH (claim:Claim {subject: tie.id})
WITH place, partner, tie, max(toInteger(left(claim.assertedOn, 4))) AS last_told
WHERE coalesce(last_told <= date($on).year - $years, true)
RETURN place, partner, tie, tie.kind AS kind, tie.since AS since, last_told, tie.sources AS sources
ORDER BY last_told, place.name, partner.name, tie.id

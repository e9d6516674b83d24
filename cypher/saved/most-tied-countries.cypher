// title.en: Which two countries have the most ties?
// title.vi: Hai quốc gia nào có nhiều quan hệ với nhau nhất?
// title.fr: Quels pays ont entre eux le plus de liens ?
// about.en: Pairs of countries by the number of ties between their places; ties within one country are left out.
// about.vi: Các cặp quốc gia theo số quan hệ giữa các địa phương; không tính quan hệ trong cùng một nước.
// about.fr: Les paires de pays selon le nombre de liens entre leurs lieux ; les liens internes à un pays sont laissés de côté.
// tags: network; researcher
// param kinds: kind list
//   label.en: Kinds of tie
//   label.vi: Loại quan hệ
//   label.fr: Types de lien
// param limit: int
//   label.en: At most
//   label.vi: Nhiều nhất
//   label.fr: Au plus
//   required: yes
//   default: 20
// columns: one; other; ties; places
// view: table

MATCH (a:Locality)-[tie:PARTNER_OF]-(b:Locality)
WHERE a.country < b.country
  AND ($kinds IS NULL OR tie.kind IN $kinds)
WITH a.country AS first, b.country AS second, count(tie) AS ties, count(DISTINCT a) + count(DISTINCT b) AS places
ORDER BY ties DESC, first, second
LIMIT $limit
MATCH (one:Country {id: first})
MATCH (other:Country {id: second})
RETURN one, other, ties, places
ORDER BY ties DESC, one.id, other.id

// title.en: Which places are on no map?
// title.vi: Địa phương nào không có trên bản đồ?
// title.fr: Quels lieux ne sont sur aucune carte ?
// about.en: Places without coordinates, those with the most ties first: worth adding to places.csv.
// about.vi: Các địa phương chưa có tọa độ, nơi có nhiều quan hệ nhất đứng trước: nên bổ sung vào places.csv.
// about.fr: Les lieux sans coordonnées, les plus liés d’abord : à ajouter à places.csv.
// tags: quality; analyst
// param country: country
//   label.en: Country
//   label.vi: Quốc gia
//   label.fr: Pays
// columns: place; country; level; ties
// view: table

MATCH (place:Locality)
WHERE place.location IS NULL
  AND ($country IS NULL OR place.country = $country)
RETURN place, place.country AS country, place.level AS level, COUNT { (place)-[:PARTNER_OF]-() } AS ties
ORDER BY ties DESC, place.id

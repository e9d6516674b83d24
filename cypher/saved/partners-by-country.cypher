// title.en: With which countries are a country’s places tied?
// title.vi: Các địa phương của một quốc gia kết nghĩa với những nước nào?
// title.fr: À quels pays les lieux d’un pays sont-ils liés ?
// about.en: For each partner country: the ties, the places on either side, and the oldest tie of known date.
// about.vi: Với mỗi nước đối tác: số quan hệ, số địa phương mỗi bên và quan hệ lâu đời nhất đã biết ngày.
// about.fr: Pour chaque pays partenaire : les liens, les lieux de part et d’autre, et le plus ancien lien daté.
// tags: network; researcher; diplomat
// param country: country
//   label.en: Country
//   label.vi: Quốc gia
//   label.fr: Pays
//   required: yes
// param kinds: kind list
//   label.en: Kinds of tie
//   label.vi: Loại quan hệ
//   label.fr: Types de lien
// columns: partner; ties; places_here; places_there; oldest; undated
// view: table

MATCH (here:Locality {country: $country})-[tie:PARTNER_OF]-(there:Locality)
WHERE $kinds IS NULL OR tie.kind IN $kinds
WITH there.country AS code, count(DISTINCT tie) AS ties, count(DISTINCT here) AS places_here,
  count(DISTINCT there) AS places_there, min(tie.sinceFrom).year AS oldest,
  count(DISTINCT CASE WHEN tie.since IS NULL THEN tie END) AS undated
MATCH (partner:Country {id: code})
RETURN partner, ties, places_here, places_there, oldest, undated
ORDER BY ties DESC, partner.id

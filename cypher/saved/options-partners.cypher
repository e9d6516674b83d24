// title.en: Which partners may be chosen?
// title.vi: Có thể chọn những đối tác nào?
// title.fr: Quels partenaires peut-on choisir ?
// about.en: Proposed where a query asks for a partner of the place chosen before.
// about.vi: Được gợi ý khi truy vấn hỏi về đối tác của địa phương đã chọn trước đó.
// about.fr: Proposé là où une requête demande un partenaire du lieu choisi auparavant.
// tags: options
// param city: city
//   label.en: Place
//   label.vi: Địa phương
//   label.fr: Lieu
//   required: yes
// columns: value; label
// view: table

MATCH (:Locality {id: $city})-[:PARTNER_OF]-(partner:Locality)
RETURN partner.id AS value, partner.name + ' (' + toUpper(partner.country) + ')' AS label
ORDER BY partner.name, value

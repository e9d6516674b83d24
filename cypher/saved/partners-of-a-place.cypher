// title.en: Which partners has a place?
// title.vi: Một địa phương có những đối tác nào?
// title.fr: Quels partenaires a un lieu ?
// about.en: All ties of one place: by country, the oldest first.
// about.vi: Mọi quan hệ của một địa phương: theo quốc gia, lâu đời nhất trước.
// about.fr: Tous les liens d’un lieu : par pays, le plus ancien d’abord.
// tags: ties; diplomat; researcher
// param city: city
//   label.en: Place
//   label.vi: Địa phương
//   label.fr: Lieu
//   required: yes
// param kinds: kind list
//   label.en: Kinds of tie
//   label.vi: Loại quan hệ
//   label.fr: Types de lien
// columns: place; partner; country; tie; kind; since; until; status; sources
// view: graph

MATCH (place:Locality {id: $city})-[tie:PARTNER_OF]-(partner:Locality)
WHERE $kinds IS NULL OR tie.kind IN $kinds
RETURN place, partner, partner.country AS country, tie, tie.kind AS kind, tie.since AS since, tie.until AS until,
  tie.status AS status, tie.sources AS sources
ORDER BY country, tie.sinceFrom, partner.name, tie.id

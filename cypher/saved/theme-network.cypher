// title.en: Who works together on a theme?
// title.vi: Ai hợp tác với nhau về một lĩnh vực?
// title.fr: Qui travaille ensemble sur un thème ?
// about.en: The ties that name this theme among their fields.
// about.vi: Các quan hệ có lĩnh vực này trong nội dung hợp tác.
// about.fr: Les liens qui comptent ce thème parmi leurs domaines.
// tags: themes; network; researcher; diplomat
// param field: field
//   label.en: Theme
//   label.vi: Lĩnh vực
//   label.fr: Thème
//   required: yes
//   suggest: options-fields
// param country: country
//   label.en: Country
//   label.vi: Quốc gia
//   label.fr: Pays
// columns: place; partner; tie; kind; since; status; fields
// view: graph

MATCH (place:Locality)-[tie:PARTNER_OF]-(partner:Locality)
WHERE place.id < partner.id
  AND $field IN tie.fields
  AND ($country IS NULL OR $country IN [place.country, partner.country])
RETURN place, partner, tie, tie.kind AS kind, tie.since AS since, tie.status AS status, tie.fields AS fields
ORDER BY place.name, partner.name, tie.id

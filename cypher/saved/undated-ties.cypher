// title.en: Of which ties is the beginning unknown?
// title.vi: Quan hệ nào không rõ thời điểm bắt đầu?
// title.fr: De quels liens le début est-il inconnu ?
// about.en: Ties for which no source gives a year. They are counted as unknown, never as no, wherever a date is asked for.
// about.vi: Các quan hệ mà không nguồn nào cho biết năm bắt đầu. Khi lọc theo ngày, chúng được tính là "không rõ", không phải "không".
// about.fr: Les liens dont aucune source ne donne l’année. Partout où une date est demandée, ils comptent comme inconnus, jamais comme absents.
// tags: ties; dates; provenance; analyst; researcher
// param country: country
//   label.en: Country
//   label.vi: Quốc gia
//   label.fr: Pays
// param kinds: kind list
//   label.en: Kinds of tie
//   label.vi: Loại quan hệ
//   label.fr: Types de lien
// columns: place; partner; tie; kind; status; sources
// view: graph

MATCH (place:Locality)-[tie:PARTNER_OF]-(partner:Locality)
WHERE place.id < partner.id
  AND tie.since IS NULL
  AND ($country IS NULL OR $country IN [place.country, partner.country])
  AND ($kinds IS NULL OR tie.kind IN $kinds)
RETURN place, partner, tie, tie.kind AS kind, tie.status AS status, tie.sources AS sources
ORDER BY place.name, partner.name, tie.id

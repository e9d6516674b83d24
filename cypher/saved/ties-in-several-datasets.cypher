// title.en: Which ties do several datasets know?
// title.vi: Quan hệ nào có trong nhiều bộ dữ liệu?
// title.fr: Quels liens plusieurs jeux de données connaissent-ils ?
// about.en: Ties on which datasets can be compared: who has them, and what they dispute.
// about.vi: Các quan hệ cho phép so sánh các bộ dữ liệu: bộ nào có và chúng mâu thuẫn ở điểm nào.
// about.fr: Les liens qui permettent de comparer les jeux de données : lesquels les ont, et ce qu’ils se disputent.
// tags: provenance; ties; analyst
// param dataset: text
//   label.en: Dataset
//   label.vi: Bộ dữ liệu
//   label.fr: Jeu de données
//   suggest: options-datasets
// columns: place; partner; tie; kind; since; datasets; conflicts
// view: graph

MATCH (place:Locality)-[tie:PARTNER_OF]-(partner:Locality)
WHERE place.id < partner.id
  AND size(tie.datasets) > 1
  AND ($dataset IS NULL OR $dataset IN tie.datasets)
RETURN place, partner, tie, tie.kind AS kind, tie.since AS since, tie.datasets AS datasets, tie.conflicts AS conflicts
ORDER BY place.name, partner.name, tie.id

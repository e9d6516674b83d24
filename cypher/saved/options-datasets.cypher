// title.en: Which datasets are loaded?
// title.vi: Những bộ dữ liệu nào đã được nạp?
// title.fr: Quels jeux de données sont chargés ?
// about.en: Proposed where a query asks for a dataset.
// about.vi: Được gợi ý khi truy vấn hỏi về bộ dữ liệu.
// about.fr: Proposé là où une requête demande un jeu de données.
// tags: options
// columns: value; label
// view: table

MATCH (dataset:Dataset)
RETURN dataset.id AS value, coalesce(dataset.title, dataset.id) AS label
ORDER BY value

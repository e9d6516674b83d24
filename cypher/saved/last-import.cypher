// title.en: What did the last import change?
// title.vi: Lần nhập dữ liệu gần nhất đã thay đổi những gì?
// title.fr: Qu’est-ce que le dernier import a changé ?
// about.en: What the latest load of a dataset brought: facts that are new, facts about which it says something new, and facts that are gone. Without a dataset: the one loaded last.
// about.vi: Lần nạp gần nhất của một bộ dữ liệu mang lại gì: sự việc mới, sự việc có thêm thông tin mới và sự việc không còn nữa. Nếu không chọn: bộ được nạp sau cùng.
// about.fr: Ce que le dernier chargement d’un jeu de données a apporté : faits nouveaux, faits dont il dit du nouveau, faits disparus. Sans choix : le jeu chargé en dernier.
// tags: provenance; analyst
// param dataset: text
//   label.en: Dataset
//   label.vi: Bộ dữ liệu
//   label.fr: Jeu de données
//   suggest: options-datasets
// columns: dataset; loaded; change; what; name; sources; fact; ends
// view: table

MATCH (dataset:Dataset)
WHERE dataset.loadedAt IS NOT NULL AND ($dataset IS NULL OR dataset.id = $dataset)
WITH dataset ORDER BY dataset.loadedAt DESC, dataset.id LIMIT 1
CALL (dataset) {
  MATCH (claim:Claim {dataset: dataset.id})-[:FROM]->(source:Source)
  WHERE claim.loadedAt = dataset.loadedAt
  CALL (claim) {
    MATCH (claim)-[:ABOUT]->(fact)
    WHERE fact.id = claim.subject
    RETURN [label IN labels(fact) WHERE label <> 'Locality'][0] AS what, fact.name AS name, fact, [] AS ends
    UNION ALL
    MATCH (claim)-[:ABOUT]->(a)-[fact:PARTNER_OF|PART_OF|SERVES|ATTENDED|TOOK_PART_IN|HELD_IN]->(b)
    WHERE fact.id = claim.subject
    RETURN type(fact) AS what, a.name + ' – ' + b.name AS name, fact, [a, b] AS ends
  }
  WITH dataset, what, name, fact, ends, source ORDER BY source.title
  WITH dataset, what, name, fact, ends, collect(DISTINCT source.title) AS sources
  RETURN
    CASE
      WHEN EXISTS { MATCH (old:Claim {subject: fact.id}) WHERE old.loadedAt < dataset.loadedAt } THEN 'changed'
      ELSE 'new'
    END AS change, what, name, sources, fact, ends, fact.id AS id
  UNION ALL
  UNWIND dataset.removed AS id
  RETURN 'gone' AS change, null AS what, id AS name, [] AS sources, null AS fact, [] AS ends, id
}
RETURN dataset.id AS dataset, dataset.loadedAt AS loaded, change, what, name, sources, fact, ends
ORDER BY CASE change WHEN 'gone' THEN 0 WHEN 'changed' THEN 1 ELSE 2 END, what, name, id

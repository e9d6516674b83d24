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
UNWIND [['gone', dataset.lastGone], ['changed', dataset.lastChanged], ['new', dataset.lastMade]] AS kind
WITH dataset, kind[0] AS change, kind[1] AS ids
UNWIND ids AS id
WITH dataset, change, id
WHERE NOT id STARTS WITH 'in-country:'
OPTIONAL CALL (id) {
  MATCH (fact:Locality|Country|Official|Organisation|Event {id: id})
  RETURN [label IN labels(fact) WHERE label <> 'Locality'][0] AS what, fact.name AS name, fact, [] AS ends
  UNION ALL
  MATCH (a)-[fact:PARTNER_OF {id: id}]->(b)
  RETURN type(fact) AS what, a.name + ' – ' + b.name AS name, fact, [a, b] AS ends
  UNION ALL
  MATCH (a)-[fact:PART_OF {id: id}]->(b)
  RETURN type(fact) AS what, a.name + ' – ' + b.name AS name, fact, [a, b] AS ends
  UNION ALL
  MATCH (a)-[fact:SERVES {id: id}]->(b)
  RETURN type(fact) AS what, a.name + ' – ' + b.name AS name, fact, [a, b] AS ends
  UNION ALL
  MATCH (a)-[fact:ATTENDED {id: id}]->(b)
  RETURN type(fact) AS what, a.name + ' – ' + b.name AS name, fact, [a, b] AS ends
  UNION ALL
  MATCH (a)-[fact:TOOK_PART_IN {id: id}]->(b)
  RETURN type(fact) AS what, a.name + ' – ' + b.name AS name, fact, [a, b] AS ends
  UNION ALL
  MATCH (a)-[fact:HELD_IN {id: id}]->(b)
  RETURN type(fact) AS what, a.name + ' – ' + b.name AS name, fact, [a, b] AS ends
}
RETURN dataset.id AS dataset, dataset.loadedAt AS loaded, change, what, coalesce(name, id) AS name,
  fact.sources AS sources, fact, coalesce(ends, []) AS ends
ORDER BY CASE change WHEN 'gone' THEN 0 WHEN 'changed' THEN 1 ELSE 2 END, what, name, id

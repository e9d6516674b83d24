// title.en: Which sources does the graph rest on?
// title.vi: Đồ thị dựa trên những nguồn nào?
// title.fr: Sur quelles sources le graphe repose-t-il ?
// about.en: Each source with the number of its claims, of the ties that it speaks of, and of the ties that nobody else speaks of.
// about.vi: Mỗi nguồn với số khẳng định, số quan hệ được nhắc đến và số quan hệ mà chỉ nguồn này nhắc đến.
// about.fr: Chaque source avec le nombre de ses affirmations, des liens dont elle parle et de ceux dont elle seule parle.
// tags: provenance; analyst; researcher
// param dataset: text
//   label.en: Dataset
//   label.vi: Bộ dữ liệu
//   label.fr: Jeu de données
//   suggest: options-datasets
// columns: source; publisher; published; dataset; claims; ties; alone; url
// view: table

MATCH (origin:Source)<-[:FROM]-(claim:Claim)
WHERE $dataset IS NULL OR origin.dataset = $dataset
WITH origin, count(claim) AS claims
CALL (origin) {
  MATCH (origin)<-[:FROM]-(claim:Claim)-[:ABOUT]->(:Locality)-[tie:PARTNER_OF {id: claim.subject}]->(:Locality)
  WITH DISTINCT tie
  RETURN count(tie) AS ties, sum(CASE WHEN tie.sources = 1 THEN 1 ELSE 0 END) AS alone
}
RETURN origin.title AS source, origin.publisher AS publisher, origin.published AS published,
  origin.dataset AS dataset, claims, ties, alone, origin.url AS url
ORDER BY alone DESC, claims DESC, origin.id

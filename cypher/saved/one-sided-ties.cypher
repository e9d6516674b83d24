// title.en: Which ties does only one side declare?
// title.vi: Quan hệ nào chỉ được một bên công bố?
// title.fr: Quels liens un seul des deux lieux déclare-t-il ?
// about.en: Ties that one place lists as its own while no source has the other place say so.
// about.vi: Các quan hệ mà một địa phương tự công bố, trong khi không nguồn nào cho thấy bên kia cũng nói như vậy.
// about.fr: Les liens qu’un lieu dit siens alors qu’aucune source ne le fait dire à l’autre.
// tags: provenance; ties; analyst
// param country: country
//   label.en: Country
//   label.vi: Quốc gia
//   label.fr: Pays
// param kinds: kind list
//   label.en: Kinds of tie
//   label.vi: Loại quan hệ
//   label.fr: Types de lien
// columns: declaring; silent; tie; kind; since; sources
// view: graph

MATCH (declaring:Locality)-[tie:PARTNER_OF]-(silent:Locality)
WHERE tie.oneSided
  AND declaring.id IN tie.declaredBy
  AND ($country IS NULL OR $country IN [declaring.country, silent.country])
  AND ($kinds IS NULL OR tie.kind IN $kinds)
RETURN declaring, silent, tie, tie.kind AS kind, tie.since AS since, tie.sources AS sources
ORDER BY declaring.name, silent.name, tie.id

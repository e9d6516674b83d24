// title.en: Which sources are there?
// title.vi: Có những nguồn nào?
// title.fr: Quelles sources y a-t-il ?
// about.en: Proposed where a query asks for a source, the latest first.
// about.vi: Được gợi ý khi truy vấn hỏi về nguồn, mới nhất trước.
// about.fr: Proposé là où une requête demande une source, la plus récente d’abord.
// tags: options
// columns: value; label
// view: table

MATCH (source:Source)
RETURN source.id AS value, coalesce(source.title, source.id) + coalesce(' (' + source.published + ')', '') AS label
ORDER BY source.published IS NULL, source.published DESC, value

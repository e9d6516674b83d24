// What does the graph hold of these links?
UNWIND $ids AS id
CALL (id) {
  MATCH (from)-[link:PARTNER_OF {id: id}]->(to) RETURN link, from, to
  UNION ALL
  MATCH (from)-[link:IN_COUNTRY {id: id}]->(to) RETURN link, from, to
  UNION ALL
  MATCH (from)-[link:PART_OF {id: id}]->(to) RETURN link, from, to
  UNION ALL
  MATCH (from)-[link:SERVES {id: id}]->(to) RETURN link, from, to
  UNION ALL
  MATCH (from)-[link:ATTENDED {id: id}]->(to) RETURN link, from, to
  UNION ALL
  MATCH (from)-[link:TOOK_PART_IN {id: id}]->(to) RETURN link, from, to
  UNION ALL
  MATCH (from)-[link:HELD_IN {id: id}]->(to) RETURN link, from, to
}
RETURN id, type(link) AS type, from.id AS from, to.id AS to, properties(link) AS properties

// What does the graph hold, link by link?
MATCH (from)-[link]->(to)
RETURN type(link) AS type, from.id AS from, to.id AS to, properties(link) AS properties

// What does the graph hold, node by node?
MATCH (node)
RETURN labels(node) AS labels, properties(node) AS properties

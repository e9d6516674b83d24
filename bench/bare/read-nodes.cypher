// What do the nodes of this label hold?
MATCH (n:$($label)) RETURN properties(n) AS row ORDER BY row.id

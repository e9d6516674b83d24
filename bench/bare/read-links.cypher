// What do the links of this type hold, and between which nodes?
MATCH (a)-[t:$($type)]->(b:$($label))
RETURN {from: a.id, to: b.id, properties: properties(t)} AS row ORDER BY row.from, row.to

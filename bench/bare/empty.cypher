// Takes everything out.
MATCH (n) WITH n LIMIT 5000 DETACH DELETE n RETURN count(*) AS gone

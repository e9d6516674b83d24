// Takes everything out.
MATCH (n) WITH n LIMIT 200 DETACH DELETE n RETURN count(*) AS gone

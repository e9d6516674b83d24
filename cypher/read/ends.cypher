// Which nodes are the ends of these links?
MATCH (n:Locality|Country|Official|Organisation|Event) WHERE n.id IN $ids
RETURN elementId(n) AS element, n {.*, labels: labels(n)} AS node
UNION
MATCH (n) WHERE elementId(n) IN $elements
RETURN elementId(n) AS element, n {.*, labels: labels(n)} AS node

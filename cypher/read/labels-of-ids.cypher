// Which of these places, officials and events are there?
UNWIND $ids AS id
MATCH (n:Locality|Official|Event {id: id})
RETURN id, labels(n) AS labels

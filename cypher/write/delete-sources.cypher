// Which sources are no longer listed?
UNWIND $ids AS id
MATCH (source:Source {id: id})
DETACH DELETE source

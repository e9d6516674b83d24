// Which dataset is no longer loaded?
MATCH (dataset:Dataset {id: $id})
DETACH DELETE dataset

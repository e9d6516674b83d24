// Which dataset is being loaded? Until the end it counts as half loaded.
MERGE (dataset:Dataset {id: $id})
SET dataset.state = 'loading'
REMOVE dataset.hash

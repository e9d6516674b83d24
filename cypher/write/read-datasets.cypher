// Which datasets are loaded, and is one of them half loaded?
MATCH (dataset:Dataset)
RETURN dataset.id AS id, dataset.state AS state, dataset.hash AS hash, dataset.loadedAt AS loadedAt
ORDER BY id

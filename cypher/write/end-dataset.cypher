// Which dataset is loaded whole, and from which files?
MATCH (dataset:Dataset {id: $properties.id})
SET dataset += $properties

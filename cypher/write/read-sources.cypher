// Which sources has this dataset in the graph?
MATCH (source:Source {dataset: $dataset})
RETURN source.id AS id, properties(source) AS properties

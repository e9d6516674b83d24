// Which reference source is no longer needed?
MATCH (source:Source {dataset: 'reference'})
WHERE NOT EXISTS { (source)<-[:FROM]-() }
DETACH DELETE source

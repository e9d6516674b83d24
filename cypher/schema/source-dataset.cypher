// Which sources are of a dataset?
CREATE INDEX source_dataset IF NOT EXISTS FOR (n:Source) ON (n.dataset)

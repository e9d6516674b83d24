// What is called so? Names are folded before they are stored: see src/model/search.ts.
CREATE FULLTEXT INDEX search IF NOT EXISTS
FOR (n:City|Region|Country|Official|Organisation|Event) ON EACH [n.search]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace', `fulltext.eventually_consistent`: false}}

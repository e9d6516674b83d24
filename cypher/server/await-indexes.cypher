// Are all indexes filled and usable?
CALL db.awaitIndexes($seconds)

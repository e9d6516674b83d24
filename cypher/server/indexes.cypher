// Which constraints and indexes are there, and can they be used?
SHOW INDEXES YIELD name, state
RETURN name, state

// Is one id one IN_COUNTRY link?
CREATE CONSTRAINT in_country_id IF NOT EXISTS FOR ()-[r:IN_COUNTRY]-() REQUIRE r.id IS UNIQUE

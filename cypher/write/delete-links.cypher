// Which links lead elsewhere now?
UNWIND $ids AS id
CALL (id) {
  MATCH ()-[link:PARTNER_OF {id: id}]->() RETURN link
  UNION ALL
  MATCH ()-[link:IN_COUNTRY {id: id}]->() RETURN link
  UNION ALL
  MATCH ()-[link:PART_OF {id: id}]->() RETURN link
  UNION ALL
  MATCH ()-[link:SERVES {id: id}]->() RETURN link
  UNION ALL
  MATCH ()-[link:ATTENDED {id: id}]->() RETURN link
  UNION ALL
  MATCH ()-[link:TOOK_PART_IN {id: id}]->() RETURN link
  UNION ALL
  MATCH ()-[link:HELD_IN {id: id}]->() RETURN link
}
DELETE link

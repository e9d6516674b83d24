// Which ids stand for another kind of thing now? The node stays, with its links and claims: what fits no longer is swept.
UNWIND $rows AS row
MATCH (node:Locality|Official|Organisation|Event {id: row.id})
REMOVE node:Locality:City:Region:Official:Organisation:Event
FOREACH (_ IN CASE row.label WHEN 'Locality' THEN [1] ELSE [] END | SET node:Locality)
FOREACH (_ IN CASE row.label WHEN 'Official' THEN [1] ELSE [] END | SET node:Official)
FOREACH (_ IN CASE row.label WHEN 'Organisation' THEN [1] ELSE [] END | SET node:Organisation)
FOREACH (_ IN CASE row.label WHEN 'Event' THEN [1] ELSE [] END | SET node:Event)

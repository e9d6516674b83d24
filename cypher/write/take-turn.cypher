// Who may change the graph now? Never committed: its lock on an id that no dataset can have is what counts.
CREATE (:Dataset {id: 'the turn to load'})

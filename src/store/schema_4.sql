-- Schema 4. More people at home: `label` is the nickname somebody is called by here, and beside it goes a
-- picture. Neither stands anywhere else, and there is no password.
ALTER TABLE person ADD COLUMN picture TEXT NOT NULL DEFAULT '';

-- Who is here, and the number of who comes next: none is given twice, so that what another window still has
-- open never becomes somebody else's.
CREATE TABLE home (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    here INTEGER REFERENCES person (id) ON DELETE SET NULL,
    next INTEGER NOT NULL
);
INSERT INTO home (id, here, next) SELECT 1, NULL, coalesce(max(id), 1) + 1 FROM person;

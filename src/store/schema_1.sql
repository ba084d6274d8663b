-- Schema 1. Facts only: what was shown, answered, marked, gone back from. Scores are derived.
CREATE TABLE person (
    id INTEGER PRIMARY KEY,
    label TEXT NOT NULL,
    created_at INTEGER NOT NULL
);
INSERT INTO person (id, label, created_at) VALUES (1, '', 0);

CREATE TABLE attempt (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    person INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    scenario TEXT NOT NULL,
    pack_version TEXT NOT NULL,
    content_hash TEXT NOT NULL,
    language TEXT NOT NULL,
    country TEXT NOT NULL,
    seed INTEGER NOT NULL,
    draws TEXT NOT NULL,
    started_at INTEGER NOT NULL,
    finished_at INTEGER,
    outcome TEXT,
    counts INTEGER NOT NULL
);
CREATE INDEX attempt_of_person ON attempt (person, started_at);
-- One walk of a scenario counts for a person, the first.
CREATE UNIQUE INDEX attempt_that_counts ON attempt (person, scenario) WHERE counts = 1;

CREATE TABLE event (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    attempt INTEGER NOT NULL REFERENCES attempt (id) ON DELETE CASCADE,
    seq INTEGER NOT NULL,
    at INTEGER NOT NULL,
    kind TEXT NOT NULL,
    beat TEXT NOT NULL,
    item TEXT,
    words TEXT,
    UNIQUE (attempt, seq)
);
-- The log only grows; an attempt goes as a whole or not at all.
CREATE TRIGGER event_stays BEFORE UPDATE ON event
BEGIN
    SELECT RAISE(ABORT, 'events are never changed');
END;

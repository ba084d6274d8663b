-- Schema 1. Sums alone: no visit, no time of day of one, nothing that could tell two visitors apart.
CREATE TABLE day (
    day TEXT PRIMARY KEY,
    visits INTEGER NOT NULL DEFAULT 0,
    restarts INTEGER NOT NULL DEFAULT 0
) WITHOUT ROWID;

-- What came of situations; the truth of one follows from its outcome.
CREATE TABLE tally (
    day TEXT NOT NULL REFERENCES day (day) ON DELETE CASCADE,
    topic TEXT NOT NULL,
    outcome TEXT NOT NULL,
    count INTEGER NOT NULL,
    PRIMARY KEY (day, topic, outcome)
) WITHOUT ROWID;

-- What went wrong with the machine, never with a visitor. `at` in seconds since 1970, UTC.
CREATE TABLE problem (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    at INTEGER NOT NULL,
    kind TEXT NOT NULL
);

-- Schema 3. Check-ups: which form was taken when, and what was said of each item. Scores are derived.
CREATE TABLE checkup (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    person INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    form TEXT NOT NULL,
    length TEXT NOT NULL,
    -- before, after, follow-up, between.
    occasion TEXT NOT NULL,
    -- The order of its items.
    seed INTEGER NOT NULL,
    pack_version TEXT NOT NULL,
    language TEXT NOT NULL,
    country TEXT NOT NULL,
    started_at INTEGER NOT NULL,
    finished_at INTEGER
);
CREATE INDEX checkup_in_order ON checkup (person);
-- One that was left is gone on with before another begins.
CREATE UNIQUE INDEX checkup_open ON checkup (person) WHERE finished_at IS NULL;

CREATE TABLE verdict (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    checkup INTEGER NOT NULL REFERENCES checkup (id) ON DELETE CASCADE,
    item TEXT NOT NULL,
    -- What it was when it was shown: items may change, answers do not.
    topic TEXT NOT NULL,
    is_scam INTEGER NOT NULL,
    said_scam INTEGER NOT NULL,
    sure TEXT NOT NULL,
    at INTEGER NOT NULL,
    -- Milliseconds from the item to the answer; shown to nobody.
    took INTEGER NOT NULL,
    UNIQUE (checkup, item)
);
CREATE TRIGGER verdict_stays BEFORE UPDATE ON verdict
BEGIN
    SELECT RAISE(ABORT, 'verdicts are never changed');
END;

-- “I know what to do”, “I could check”: five steps, never mixed with what was told rightly.
CREATE TABLE confidence (
    checkup INTEGER NOT NULL REFERENCES checkup (id) ON DELETE CASCADE,
    question TEXT NOT NULL,
    step INTEGER NOT NULL CHECK (step BETWEEN 1 AND 5),
    at INTEGER NOT NULL,
    PRIMARY KEY (checkup, question)
) WITHOUT ROWID;

-- Which form a person takes first. Drawn in shuffled blocks: the seed of all draws here, and the next one.
CREATE TABLE form_draw (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    seed INTEGER NOT NULL,
    next INTEGER NOT NULL
);
CREATE TABLE form_order (
    person INTEGER PRIMARY KEY REFERENCES person (id) ON DELETE CASCADE,
    first TEXT NOT NULL
);

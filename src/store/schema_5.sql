-- Schema 5. Whoever agrees that their answers go to a district has, as long as they agree, a random name for it,
-- and each of their attempts and check-ups another. Without an agreement all of this is NULL, and no statement is there.
ALTER TABLE person ADD COLUMN actor TEXT;
-- To whom: an agreement holds for one recipient.
ALTER TABLE person ADD COLUMN agreed_to TEXT;
ALTER TABLE person ADD COLUMN agreed_at INTEGER;
ALTER TABLE attempt ADD COLUMN registration TEXT;
ALTER TABLE checkup ADD COLUMN registration TEXT;

-- What is told of them, as it is sent: made with what it tells of, and gone with it.
CREATE TABLE statement (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    person INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    attempt INTEGER REFERENCES attempt (id) ON DELETE CASCADE,
    checkup INTEGER REFERENCES checkup (id) ON DELETE CASCADE,
    -- When it happened: milliseconds since 1970, UTC, as in `bytes`.
    at INTEGER NOT NULL,
    bytes TEXT NOT NULL,
    -- Whether it has left the program, by whatever way: from then on not a byte of it changes.
    is_out INTEGER NOT NULL DEFAULT 0,
    sent_at INTEGER,
    refused TEXT
);
CREATE INDEX statement_waits ON statement (number) WHERE sent_at IS NULL AND refused IS NULL;
CREATE INDEX statement_was_sent ON statement (sent_at) WHERE sent_at IS NOT NULL;
CREATE INDEX statement_refused ON statement (number) WHERE refused IS NOT NULL;
CREATE INDEX statement_of_person ON statement (person);
CREATE INDEX statement_of_attempt ON statement (attempt);
CREATE INDEX statement_of_checkup ON statement (checkup);

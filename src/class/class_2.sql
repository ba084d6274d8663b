-- Schema 2. What a leader agreed to tell of a lesson that was closed: what may be printed of the group, and nothing
-- else. An agreement holds for one recipient.
CREATE TABLE statement (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    agreed_to TEXT NOT NULL,
    at INTEGER NOT NULL,
    bytes TEXT NOT NULL,
    -- Whether it has left the program, by whatever way: from then on not a byte of it changes.
    is_out INTEGER NOT NULL DEFAULT 0,
    sent_at INTEGER,
    refused TEXT
) STRICT;

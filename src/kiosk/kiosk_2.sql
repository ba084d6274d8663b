-- Schema 2. What is told of a day that is over, where an operator sends it somewhere: made once, under a name drawn
-- for that day alone.
CREATE TABLE statement (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    day TEXT NOT NULL UNIQUE,
    at INTEGER NOT NULL,
    bytes TEXT NOT NULL,
    -- Whether it has left the program, by whatever way: from then on not a byte of it changes.
    is_out INTEGER NOT NULL DEFAULT 0,
    sent_at INTEGER,
    refused TEXT
);

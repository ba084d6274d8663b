-- The lesson that runs: all of it goes when it is closed.
CREATE TABLE room (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    kept TEXT NOT NULL
) STRICT;
CREATE TABLE phone (
    number INTEGER PRIMARY KEY,
    token TEXT NOT NULL,
    gone INTEGER NOT NULL,
    seq INTEGER NOT NULL,
    vote_first TEXT,
    vote_second TEXT,
    check_first TEXT NOT NULL,
    check_second TEXT NOT NULL
) STRICT;
-- What is left of lessons that were closed: what may be printed of a group, and nothing else.
CREATE TABLE lesson (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    day TEXT NOT NULL,
    plan TEXT NOT NULL,
    report TEXT NOT NULL
) STRICT;

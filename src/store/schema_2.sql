-- Schema 2. What counts of a finished walk is kept beside its facts, so that a score is one look at an
-- index whatever the number of attempts. It cannot go stale: what counts of a walk is settled by its
-- first answers and never changes after its first end (`what_counts_never_changes` in tests/engine.rs).
-- NULL: finished under schema 1; derived from the log once, then written.
ALTER TABLE attempt ADD COLUMN counted TEXT;
-- The topic's code, T01 to T23.
ALTER TABLE attempt ADD COLUMN topic TEXT;
-- Each outcome fits one truth only, so this one cannot contradict it.
ALTER TABLE attempt ADD COLUMN truth TEXT GENERATED ALWAYS AS (
    CASE WHEN counted IN ('trusted', 'turned-away') THEN 'genuine'
         WHEN counted IN ('stopped', 'stopped-late', 'harmed') THEN 'scam' END
) VIRTUAL;

-- The order of attempts is that of their numbers: a clock may jump.
DROP INDEX attempt_of_person;
CREATE INDEX attempt_in_order ON attempt (person);
CREATE INDEX attempt_finished ON attempt (person) WHERE finished_at IS NOT NULL;
CREATE INDEX attempt_scored ON attempt (person, scenario, topic, counted, outcome, counts, finished_at)
    WHERE counts = 1 AND finished_at IS NOT NULL;
CREATE INDEX attempt_underived ON attempt (person)
    WHERE counts = 1 AND finished_at IS NOT NULL AND counted IS NULL;

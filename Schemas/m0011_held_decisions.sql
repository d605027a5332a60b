-- 待辨认记录的认定: what a person says of a row that no machine may tie to anybody.

-- Rows are named by their file's content, so that a file that is withdrawn and comes again finds its decisions. The
-- newest of one row and person stands. Numbered in one row with resend_decision and withdrawal.
CREATE TABLE held_decision (
  decision_id INTEGER NOT NULL PRIMARY KEY,
  week TEXT NOT NULL REFERENCES batch (week),
  institution TEXT NOT NULL,
  adapter TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  line INTEGER NOT NULL,
  byte_offset INTEGER NOT NULL,
  byte_count INTEGER NOT NULL,
  person_key INTEGER NOT NULL REFERENCES person (person_key),
  verdict TEXT NOT NULL CHECK (verdict IN ('accepted', 'refused', 'asked-again')),
  -- What the adapter read in it, where it was accepted.
  record BLOB,
  reason TEXT NOT NULL CHECK (reason <> ''),
  decided_by TEXT NOT NULL,
  decided_at TEXT NOT NULL,
  CONSTRAINT an_accepted_row_says_something CHECK ((verdict = 'accepted') = (record IS NOT NULL))
) STRICT;

CREATE INDEX held_decision_by_person ON held_decision (person_key, week);

CREATE TRIGGER a_held_decision_is_never_edited BEFORE UPDATE ON held_decision
BEGIN
  SELECT RAISE(ABORT, 'a held decision is never edited');
END;

-- 用户与复核: who may sign in, and what families say about figures.

CREATE TABLE user_account (
  name TEXT NOT NULL PRIMARY KEY CHECK (name <> ''),
  full_name TEXT NOT NULL,
  role TEXT NOT NULL CHECK (role IN
    ('operator', 'caseworker', 'supervisor', 'policy-clerk', 'auditor', 'administrator')),
  -- Prefixes of GB/T 2260 codes, sorted, with commas; empty: no family at all.
  regions TEXT NOT NULL,
  -- The account on the centre's machine under which the same person starts batches.
  login TEXT NOT NULL,
  -- scrypt: its salt, its cost as a power of two, what came of it.
  salt BLOB NOT NULL CHECK (length(salt) >= 16),
  cost INTEGER NOT NULL CHECK (cost BETWEEN 14 AND 24),
  hash BLOB NOT NULL CHECK (length(hash) >= 32),
  must_change INTEGER NOT NULL CHECK (must_change IN (0, 1)),
  is_active INTEGER NOT NULL CHECK (is_active IN (0, 1)),
  -- Wrong passwords since the last right one, and until when no password is right.
  failures INTEGER NOT NULL DEFAULT 0 CHECK (failures >= 0),
  locked_until TEXT,
  revision INTEGER NOT NULL DEFAULT 0 CHECK (revision >= 0)
) STRICT, WITHOUT ROWID;

-- Names stay taken: a record must never mean two people.
CREATE TRIGGER a_user_is_never_removed BEFORE DELETE ON user_account
BEGIN
  SELECT RAISE(ABORT, 'a user is never removed');
END;

-- 说明、反证、异议: never edited; a second person accepts or refuses, once.
CREATE TABLE case_note (
  note_id INTEGER NOT NULL PRIMARY KEY,
  case_number TEXT NOT NULL,
  week TEXT NOT NULL REFERENCES batch (week),
  version INTEGER NOT NULL CHECK (version >= 1),
  -- NULL: the report as a whole.
  item TEXT,
  kind TEXT NOT NULL CHECK (kind IN ('explanation', 'rebuttal', 'objection')),
  text TEXT NOT NULL CHECK (text <> ''),
  papers TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  recorded_at TEXT NOT NULL,
  verdict TEXT CHECK (verdict IN ('accepted', 'refused')),
  reason TEXT CHECK (reason <> ''),
  reviewed_by TEXT,
  reviewed_at TEXT,
  CONSTRAINT four_eyes CHECK (reviewed_by IS NULL OR reviewed_by <> recorded_by),
  CONSTRAINT a_review_is_whole CHECK ((verdict IS NULL) = (reviewed_by IS NULL)
    AND (verdict IS NULL) = (reviewed_at IS NULL) AND (verdict IS NULL) = (reason IS NULL)),
  CONSTRAINT a_figure_is_explained CHECK ((kind = 'objection') = (item IS NULL))
) STRICT;

CREATE INDEX case_note_by_case ON case_note (case_number, week);

CREATE TRIGGER a_note_is_never_edited BEFORE UPDATE ON case_note WHEN OLD.verdict IS NOT NULL
  OR NEW.case_number IS NOT OLD.case_number OR NEW.week IS NOT OLD.week OR NEW.version IS NOT OLD.version
  OR NEW.item IS NOT OLD.item OR NEW.kind IS NOT OLD.kind OR NEW.text IS NOT OLD.text
  OR NEW.papers IS NOT OLD.papers OR NEW.recorded_by IS NOT OLD.recorded_by
  OR NEW.recorded_at IS NOT OLD.recorded_at
BEGIN
  SELECT RAISE(ABORT, 'a note is never edited');
END;

-- Whose region a case is in, told without reading declarations.
CREATE INDEX declaration_by_case ON declaration (case_number, version, region);

-- What is issued, told without reading reports; costs a batch nothing.
CREATE INDEX report_issued ON report (week, case_number, version) WHERE state = 'issued';

-- A family found by somebody's identity number.
CREATE INDEX person_by_document ON person (document_key);

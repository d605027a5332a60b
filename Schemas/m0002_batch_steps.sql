-- The batch step by step: cut-off in pieces, query lists, what files say of themselves, files no batch took, decisions.

-- Batches of the first schema were cut off in one piece.
ALTER TABLE batch ADD COLUMN is_cut_off INTEGER NOT NULL DEFAULT 1 CHECK (is_cut_off IN (0, 1));
ALTER TABLE batch ADD COLUMN closed_on TEXT;
ALTER TABLE batch ADD COLUMN closed_by TEXT;

-- One list per institution and round: round 0 asks everybody that `asked` says, a later one whoever `listed` names.
CREATE TABLE query_list (
  number TEXT NOT NULL PRIMARY KEY,
  week TEXT NOT NULL REFERENCES batch (week),
  institution TEXT NOT NULL,
  round INTEGER NOT NULL CHECK (round >= 0),
  written_on TEXT NOT NULL,
  due_on TEXT NOT NULL,
  due_is_provisional INTEGER NOT NULL CHECK (due_is_provisional IN (0, 1)),
  persons INTEGER NOT NULL,
  rows INTEGER NOT NULL,
  file_name TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  UNIQUE (week, institution, round)
) STRICT, WITHOUT ROWID;

-- Whom a re-query asks again, one byte a question in the order of the batch's terms (1 = asked again).
CREATE TABLE listed (
  number TEXT NOT NULL REFERENCES query_list (number),
  person_key INTEGER NOT NULL REFERENCES person (person_key),
  questions BLOB NOT NULL,
  PRIMARY KEY (number, person_key)
) STRICT, WITHOUT ROWID;

-- What a file says of itself, by which a resend is told from its forerunner; order of arrival never decides.
ALTER TABLE receipt ADD COLUMN list_number TEXT;
-- The last fact before it: one run loads at a time, so that all its facts come after this one.
ALTER TABLE receipt ADD COLUMN fact_before INTEGER NOT NULL DEFAULT 0;
ALTER TABLE receipt ADD COLUMN round INTEGER NOT NULL DEFAULT 0;
ALTER TABLE receipt ADD COLUMN sequence INTEGER;
ALTER TABLE receipt ADD COLUMN created_at TEXT;
ALTER TABLE receipt ADD COLUMN adds_up INTEGER NOT NULL DEFAULT 0 CHECK (adds_up IN (0, 1));

-- Rejected rows of which so much could be read: whose answer they would have been.
CREATE TABLE reject_person (
  person_key INTEGER NOT NULL REFERENCES person (person_key),
  receipt_id INTEGER NOT NULL REFERENCES receipt (receipt_id),
  byte_offset INTEGER NOT NULL,
  PRIMARY KEY (person_key, receipt_id, byte_offset)
) STRICT, WITHOUT ROWID;

CREATE INDEX reject_person_by_receipt ON reject_person (receipt_id);

-- Of two files that answer differently about somebody, and say nothing by which to tell them apart, a person says
-- which one counts, or that both do.
CREATE TABLE resend_decision (
  decision_id INTEGER NOT NULL PRIMARY KEY,
  week TEXT NOT NULL REFERENCES batch (week),
  institution TEXT NOT NULL,
  adapter TEXT NOT NULL,
  chosen TEXT NOT NULL,
  other TEXT NOT NULL CHECK (other <> chosen),
  verdict TEXT NOT NULL CHECK (verdict IN ('supersedes', 'adds')),
  reason TEXT NOT NULL,
  decided_by TEXT NOT NULL,
  decided_at TEXT NOT NULL
) STRICT;

-- Files that no batch took, once per name and content: their rows are not told, all their bytes are refused or held.
CREATE TABLE unplaced_file (
  file_name TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  byte_count INTEGER NOT NULL,
  week TEXT REFERENCES batch (week),
  fate TEXT NOT NULL CHECK (fate IN ('held', 'refused')),
  code TEXT NOT NULL,
  text TEXT NOT NULL,
  seen_at TEXT NOT NULL,
  PRIMARY KEY (file_name, sha256)
) STRICT, WITHOUT ROWID;

INSERT INTO unplaced_file (file_name, sha256, byte_count, week, fate, code, text, seen_at)
SELECT file_name, '', 0, week, 'refused', code, text, seen_at FROM stray_file WHERE true
ON CONFLICT DO NOTHING;
DROP TABLE stray_file;

-- The coverage grid of a case's latest version: persons in the declaration's order, for each the questions in the order
-- of the batch's terms, one byte a cell.
CREATE TABLE grid (
  week TEXT NOT NULL REFERENCES batch (week),
  case_number TEXT NOT NULL,
  states BLOB NOT NULL,
  PRIMARY KEY (week, case_number)
) STRICT, WITHOUT ROWID;

-- A report's inputs are complete only with the decisions it rests on.
ALTER TABLE report ADD COLUMN decisions_through INTEGER NOT NULL DEFAULT 0;
DROP TRIGGER an_issued_report_is_never_edited;
CREATE TRIGGER an_issued_report_is_never_edited BEFORE UPDATE OF case_number, week, version, declaration_version,
  receipts_through, decisions_through, verified_on, prepared_by, prepared_at, state, issued_by, issued_at, digest,
  signature, value
ON report WHEN OLD.state = 'issued'
BEGIN
  SELECT RAISE(ABORT, 'an issued report is never edited');
END;

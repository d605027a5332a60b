-- The first schema of a centre's database. Migrations are immutable once released; the next one is m0002.
-- Dates are ISO text; JSON columns hold canonical values (sorted keys). Nothing here stores a row about anybody who
-- is not on the roster.

CREATE TABLE centre (
  id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
  name TEXT NOT NULL,
  region TEXT NOT NULL
) STRICT;

-- A person's key is internal: one identity number can be held by two people (重号).
CREATE TABLE person (
  person_key INTEGER NOT NULL PRIMARY KEY,
  document_key TEXT NOT NULL
) STRICT;

-- Every name, present or former, under which a declaration has named the holder of a document.
CREATE TABLE person_name (
  document_key TEXT NOT NULL,
  name BLOB NOT NULL,
  person_key INTEGER NOT NULL REFERENCES person (person_key),
  PRIMARY KEY (document_key, name)
) STRICT, WITHOUT ROWID;

CREATE TABLE declaration (
  case_number TEXT NOT NULL,
  version INTEGER NOT NULL CHECK (version >= 1),
  value BLOB NOT NULL,
  region TEXT NOT NULL,
  accepted_at TEXT NOT NULL,
  file_name TEXT NOT NULL,
  file_sha256 TEXT NOT NULL,
  line INTEGER NOT NULL,
  byte_offset INTEGER NOT NULL,
  byte_count INTEGER NOT NULL,
  PRIMARY KEY (case_number, version)
) STRICT, WITHOUT ROWID;

-- Members and obligors of each version, in the declaration's order.
CREATE TABLE case_subject (
  case_number TEXT NOT NULL,
  version INTEGER NOT NULL,
  ordinal INTEGER NOT NULL,
  reference TEXT NOT NULL,
  person_key INTEGER NOT NULL REFERENCES person (person_key),
  PRIMARY KEY (case_number, version, ordinal),
  FOREIGN KEY (case_number, version) REFERENCES declaration (case_number, version)
) STRICT, WITHOUT ROWID;

CREATE INDEX case_subject_by_person ON case_subject (person_key);

CREATE TABLE authorisation (
  case_number TEXT NOT NULL,
  number TEXT NOT NULL,
  version INTEGER NOT NULL CHECK (version >= 1),
  document_key TEXT NOT NULL,
  value BLOB NOT NULL,
  accepted_at TEXT NOT NULL,
  file_name TEXT NOT NULL,
  file_sha256 TEXT NOT NULL,
  line INTEGER NOT NULL,
  PRIMARY KEY (case_number, number, document_key, version)
) STRICT, WITHOUT ROWID;

-- One weekly batch: its terms (institutions, questions, items, policy) are written down when it opens.
CREATE TABLE batch (
  week TEXT NOT NULL PRIMARY KEY,
  opened_on TEXT NOT NULL,
  opened_by TEXT NOT NULL,
  terms BLOB NOT NULL
) STRICT, WITHOUT ROWID;

-- What was asked: one byte a question, in the order of the terms' questions (0 = asked, else why not).
CREATE TABLE asked (
  week TEXT NOT NULL REFERENCES batch (week),
  case_number TEXT NOT NULL,
  declaration_version INTEGER NOT NULL,
  ordinal INTEGER NOT NULL,
  person_key INTEGER NOT NULL REFERENCES person (person_key),
  questions BLOB NOT NULL,
  PRIMARY KEY (week, case_number, ordinal)
) STRICT, WITHOUT ROWID;

CREATE INDEX asked_by_person ON asked (person_key);

-- One received file in one batch. Its facts count only while the state is 'accepted'.
CREATE TABLE receipt (
  receipt_id INTEGER NOT NULL PRIMARY KEY,
  week TEXT NOT NULL REFERENCES batch (week),
  sha256 TEXT NOT NULL,
  file_name TEXT NOT NULL,
  institution TEXT NOT NULL,
  adapter TEXT NOT NULL,
  adapter_version TEXT NOT NULL,
  item TEXT NOT NULL,
  layout TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('loading', 'accepted', 'refused')),
  received_at TEXT NOT NULL,
  feedback_at TEXT NOT NULL,
  as_of TEXT,
  silence_is_nothing INTEGER NOT NULL DEFAULT 0 CHECK (silence_is_nothing IN (0, 1)),
  refusal_code TEXT,
  refusal_text TEXT,
  refusal_line INTEGER NOT NULL DEFAULT 0,
  refusal_column INTEGER NOT NULL DEFAULT 0,
  byte_count INTEGER NOT NULL,
  rows_read INTEGER NOT NULL DEFAULT 0,
  rows_accepted INTEGER NOT NULL DEFAULT 0,
  rows_held INTEGER NOT NULL DEFAULT 0,
  rows_rejected INTEGER NOT NULL DEFAULT 0,
  rows_duplicate INTEGER NOT NULL DEFAULT 0,
  rows_not_asked INTEGER NOT NULL DEFAULT 0,
  rows_structure INTEGER NOT NULL DEFAULT 0,
  rows_refused INTEGER NOT NULL DEFAULT 0,
  bytes_accepted INTEGER NOT NULL DEFAULT 0,
  bytes_held INTEGER NOT NULL DEFAULT 0,
  bytes_rejected INTEGER NOT NULL DEFAULT 0,
  bytes_duplicate INTEGER NOT NULL DEFAULT 0,
  bytes_not_asked INTEGER NOT NULL DEFAULT 0,
  bytes_structure INTEGER NOT NULL DEFAULT 0,
  bytes_refused INTEGER NOT NULL DEFAULT 0,
  UNIQUE (week, institution, adapter, sha256),
  CONSTRAINT rows_are_conserved CHECK (state = 'loading' OR rows_read = rows_accepted + rows_held + rows_rejected
    + rows_duplicate + rows_not_asked + rows_structure + rows_refused),
  CONSTRAINT bytes_are_conserved CHECK (state = 'loading' OR byte_count = bytes_accepted + bytes_held
    + bytes_rejected + bytes_duplicate + bytes_not_asked + bytes_structure + bytes_refused),
  CONSTRAINT a_refusal_says_why CHECK ((state = 'refused') = (refusal_code IS NOT NULL)),
  CONSTRAINT nothing_of_a_refused_file_counts CHECK (state <> 'refused' OR rows_read = rows_refused)
) STRICT;

-- Matched records. Only Storage knows that there is one row a fact.
CREATE TABLE fact (
  receipt_id INTEGER NOT NULL REFERENCES receipt (receipt_id),
  person_key INTEGER NOT NULL,
  line INTEGER NOT NULL,
  byte_offset INTEGER NOT NULL,
  byte_count INTEGER NOT NULL,
  outcome INTEGER NOT NULL,
  rule INTEGER NOT NULL,
  as_of TEXT,
  feedback_at TEXT,
  payload BLOB NOT NULL
) STRICT;

CREATE INDEX fact_by_person ON fact (person_key, receipt_id);

-- The bytes of facts whose file is no longer kept: evidence outlives the file and holds nobody else. The row at
-- offset -1 is the file's first two bytes, by which UTF-16 says its order.
CREATE TABLE kept_row (
  sha256 TEXT NOT NULL,
  byte_offset INTEGER NOT NULL CHECK (byte_offset >= -1),
  bytes BLOB NOT NULL,
  PRIMARY KEY (sha256, byte_offset)
) STRICT, WITHOUT ROWID;

CREATE TABLE reject (
  receipt_id INTEGER NOT NULL REFERENCES receipt (receipt_id),
  line INTEGER NOT NULL,
  column_number INTEGER NOT NULL,
  byte_offset INTEGER NOT NULL,
  byte_count INTEGER NOT NULL,
  code TEXT NOT NULL,
  found TEXT NOT NULL,
  expected TEXT NOT NULL,
  way_out TEXT NOT NULL
) STRICT;

CREATE INDEX reject_by_receipt ON reject (receipt_id, line);

-- Records waiting for a person; their text stays in the archive.
CREATE TABLE held (
  receipt_id INTEGER NOT NULL REFERENCES receipt (receipt_id),
  line INTEGER NOT NULL,
  byte_offset INTEGER NOT NULL,
  byte_count INTEGER NOT NULL,
  cause TEXT NOT NULL,
  PRIMARY KEY (receipt_id, byte_offset)
) STRICT, WITHOUT ROWID;

CREATE TABLE held_person (
  person_key INTEGER NOT NULL REFERENCES person (person_key),
  receipt_id INTEGER NOT NULL,
  byte_offset INTEGER NOT NULL,
  PRIMARY KEY (person_key, receipt_id, byte_offset),
  FOREIGN KEY (receipt_id, byte_offset) REFERENCES held (receipt_id, byte_offset)
) STRICT, WITHOUT ROWID;

CREATE INDEX held_person_by_row ON held_person (receipt_id, byte_offset);

-- Rows dropped with nothing kept but their place: about nobody on the roster, not asked, or said before.
CREATE TABLE dropped (
  receipt_id INTEGER NOT NULL REFERENCES receipt (receipt_id),
  line INTEGER NOT NULL,
  byte_offset INTEGER NOT NULL,
  byte_count INTEGER NOT NULL,
  fate TEXT NOT NULL CHECK (fate IN ('duplicate', 'not-asked'))
) STRICT;

CREATE INDEX dropped_by_receipt ON dropped (receipt_id);

-- Files that could not be taken in at all (no institution's pattern fits, unreadable, …), once per content.
CREATE TABLE stray_file (
  week TEXT NOT NULL REFERENCES batch (week),
  file_name TEXT NOT NULL,
  code TEXT NOT NULL,
  text TEXT NOT NULL,
  seen_at TEXT NOT NULL,
  PRIMARY KEY (week, file_name, code)
) STRICT, WITHOUT ROWID;

-- A prepared report is the value of its inputs (declaration version, receipts up to a watermark, the batch's terms,
-- the day of reckoning) and is rendered from them; an issued one is frozen with its bytes and signature.
CREATE TABLE report (
  case_number TEXT NOT NULL,
  week TEXT NOT NULL REFERENCES batch (week),
  version INTEGER NOT NULL CHECK (version >= 1),
  declaration_version INTEGER NOT NULL,
  receipts_through INTEGER NOT NULL,
  verified_on TEXT NOT NULL,
  prepared_by TEXT NOT NULL,
  prepared_at TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('prepared', 'issued')),
  issued_by TEXT,
  issued_at TEXT,
  digest TEXT,
  signature TEXT,
  value BLOB,
  prints INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (case_number, week, version),
  FOREIGN KEY (case_number, declaration_version) REFERENCES declaration (case_number, version),
  CONSTRAINT four_eyes CHECK (issued_by IS NULL OR issued_by <> prepared_by),
  CONSTRAINT an_issued_report_is_whole CHECK ((state = 'issued') = (issued_by IS NOT NULL AND issued_at IS NOT NULL
    AND digest IS NOT NULL AND signature IS NOT NULL AND value IS NOT NULL))
) STRICT, WITHOUT ROWID;

CREATE TRIGGER an_issued_report_is_never_edited BEFORE UPDATE OF case_number, week, version, declaration_version,
  receipts_through, verified_on, prepared_by, prepared_at, state, issued_by, issued_at, digest, signature, value
ON report WHEN OLD.state = 'issued'
BEGIN
  SELECT RAISE(ABORT, 'an issued report is never edited');
END;

CREATE TRIGGER an_issued_report_is_never_removed BEFORE DELETE ON report WHEN OLD.state = 'issued'
BEGIN
  SELECT RAISE(ABORT, 'an issued report is never removed');
END;

-- INSERT OR REPLACE removes without asking the trigger above.
CREATE TRIGGER an_issued_report_is_never_replaced BEFORE INSERT ON report
WHEN EXISTS (SELECT 1 FROM report WHERE case_number = NEW.case_number AND week = NEW.week AND version = NEW.version
  AND state = 'issued')
BEGIN
  SELECT RAISE(ABORT, 'an issued report is never replaced');
END;

-- One line per case and item of the latest version, for summaries and worklists.
CREATE TABLE finding (
  week TEXT NOT NULL,
  case_number TEXT NOT NULL,
  item TEXT NOT NULL,
  method TEXT NOT NULL,
  class TEXT,
  declared_fen INTEGER,
  verified_fen INTEGER,
  blocks_issue INTEGER NOT NULL CHECK (blocks_issue IN (0, 1)),
  PRIMARY KEY (week, case_number, item)
) STRICT, WITHOUT ROWID;

-- How many cells of each state a case's latest version has.
CREATE TABLE coverage (
  week TEXT NOT NULL,
  case_number TEXT NOT NULL,
  state TEXT NOT NULL,
  cells INTEGER NOT NULL CHECK (cells > 0),
  PRIMARY KEY (week, case_number, state)
) STRICT, WITHOUT ROWID;

-- The audit record: append-only, each row sealed with a keyed hash over the one before.
CREATE TABLE audit (
  sequence INTEGER NOT NULL PRIMARY KEY,
  record BLOB NOT NULL,
  hash BLOB NOT NULL
) STRICT;

CREATE TRIGGER the_audit_record_is_never_edited BEFORE UPDATE ON audit
BEGIN
  SELECT RAISE(ABORT, 'the audit record is never edited');
END;

CREATE TRIGGER the_audit_record_is_never_shortened BEFORE DELETE ON audit
BEGIN
  SELECT RAISE(ABORT, 'the audit record is never shortened');
END;

CREATE TRIGGER the_audit_record_is_never_replaced BEFORE INSERT ON audit
WHEN EXISTS (SELECT 1 FROM audit WHERE sequence = NEW.sequence)
BEGIN
  SELECT RAISE(ABORT, 'the audit record is never replaced');
END;

-- Conservation as a query: every file whose rows, bytes or kept records do not add up. Must be empty. Of a refused
-- file nothing but its rejects may be kept.
CREATE VIEW leak AS
SELECT receipt.receipt_id, file_name FROM receipt
LEFT JOIN (SELECT receipt_id, COUNT(*) AS n FROM fact GROUP BY receipt_id) AS kept_facts USING (receipt_id)
LEFT JOIN (SELECT receipt_id, COUNT(*) AS n FROM held GROUP BY receipt_id) AS kept_held USING (receipt_id)
LEFT JOIN (SELECT receipt_id, COUNT(*) AS n FROM reject GROUP BY receipt_id) AS kept_rejects USING (receipt_id)
LEFT JOIN (SELECT receipt_id, COUNT(*) AS n FROM dropped GROUP BY receipt_id) AS kept_dropped USING (receipt_id)
WHERE state <> 'loading' AND (
  rows_read <> rows_accepted + rows_held + rows_rejected + rows_duplicate + rows_not_asked + rows_structure
    + rows_refused
  OR byte_count <> bytes_accepted + bytes_held + bytes_rejected + bytes_duplicate + bytes_not_asked
    + bytes_structure + bytes_refused
  OR rows_accepted <> COALESCE(kept_facts.n, 0)
  OR rows_held <> COALESCE(kept_held.n, 0)
  OR rows_duplicate + rows_not_asked <> COALESCE(kept_dropped.n, 0)
  OR (state = 'accepted' AND rows_rejected <> COALESCE(kept_rejects.n, 0)));

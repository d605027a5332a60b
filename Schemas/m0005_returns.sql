-- What institutions say beside the files they return, control totals, files withdrawn for it, and error packs.

-- 清单: what an institution says of one of its files, once per content. A file whose name some manifest of its batch
-- speaks of counts only when one of these fits.
CREATE TABLE return_manifest (
  manifest_id INTEGER NOT NULL PRIMARY KEY,
  institution TEXT NOT NULL,
  file_name TEXT NOT NULL,
  week TEXT NOT NULL REFERENCES batch (week),
  sha256 TEXT NOT NULL,
  byte_count INTEGER NOT NULL,
  received_at TEXT NOT NULL,
  -- What it says; all NULL when it cannot be read.
  list_number TEXT,
  file_sha256 TEXT,
  rows INTEGER,
  sequence INTEGER,
  created_at TEXT,
  totals BLOB,
  -- Why it fits no file at all.
  fault_code TEXT,
  fault_text TEXT,
  -- The file it speaks of has been held against it.
  is_settled INTEGER NOT NULL DEFAULT 0 CHECK (is_settled IN (0, 1)),
  UNIQUE (institution, file_name, sha256),
  CONSTRAINT a_sound_manifest_is_whole CHECK (fault_code IS NOT NULL OR (list_number IS NOT NULL
    AND file_sha256 IS NOT NULL AND rows IS NOT NULL AND totals IS NOT NULL)),
  CONSTRAINT a_fault_says_why CHECK ((fault_code IS NULL) = (fault_text IS NULL))
) STRICT;

CREATE INDEX return_manifest_by_file ON return_manifest (institution, file_name);

-- The manifest a file was held against, and the newest one known then.
ALTER TABLE receipt ADD COLUMN manifest_id INTEGER REFERENCES return_manifest (manifest_id);
ALTER TABLE receipt ADD COLUMN manifests_through INTEGER NOT NULL DEFAULT 0;
-- Withdrawn, and rows of it are still to be dropped.
ALTER TABLE receipt ADD COLUMN is_emptying INTEGER NOT NULL DEFAULT 0 CHECK (is_emptying IN (0, 1));
-- Its error pack lies in the outbox.
ALTER TABLE receipt ADD COLUMN has_pack INTEGER NOT NULL DEFAULT 0 CHECK (has_pack IN (0, 1));

-- 控制总数: rows ('rows') or sums in fen (a field's name), as trailer or manifest state them and as they were counted;
-- counted is NULL where the file was not read to its end, or a row that could not be read leaves it unsure.
CREATE TABLE control_total (
  receipt_id INTEGER NOT NULL REFERENCES receipt (receipt_id) ON DELETE CASCADE,
  stated_in TEXT NOT NULL CHECK (stated_in IN ('trailer', 'manifest')),
  figure TEXT NOT NULL,
  stated INTEGER NOT NULL,
  counted INTEGER,
  PRIMARY KEY (receipt_id, stated_in, figure)
) STRICT, WITHOUT ROWID;

-- Accepted files that counted no longer once their manifest came. Numbered in one row with resend_decision, so that
-- a report's inputs, which name the last decision, tell what was withdrawn before them.
CREATE TABLE withdrawal (
  withdrawal_id INTEGER NOT NULL PRIMARY KEY,
  week TEXT NOT NULL REFERENCES batch (week),
  institution TEXT NOT NULL,
  adapter TEXT NOT NULL,
  sha256 TEXT NOT NULL
) STRICT;

-- Error packs that lie in the outbox, one per file.
CREATE TABLE error_pack (
  week TEXT NOT NULL REFERENCES batch (week),
  institution TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  PRIMARY KEY (week, institution, sha256)
) STRICT, WITHOUT ROWID;

-- 事实分块: facts are kept some hundred to a block, person by person; one row a fact could not be written fast enough.

-- What stands in `bytes` only Storage knows. Of one file and run, nobody's facts stand in two blocks, and blocks do not
-- overlap; a large file's facts begin anew, run by run.
CREATE TABLE fact_block (
  block_id INTEGER NOT NULL PRIMARY KEY,
  receipt_id INTEGER NOT NULL REFERENCES receipt (receipt_id),
  run INTEGER NOT NULL CHECK (run >= 0),
  first_person INTEGER NOT NULL,
  last_person INTEGER NOT NULL CHECK (last_person >= first_person),
  facts INTEGER NOT NULL CHECK (facts > 0),
  bytes BLOB NOT NULL,
  UNIQUE (receipt_id, run, last_person)
) STRICT;

DROP VIEW leak;
CREATE VIEW leak AS
SELECT receipt.receipt_id, file_name FROM receipt
LEFT JOIN (SELECT receipt_id, SUM(facts) AS n FROM fact_block GROUP BY receipt_id) AS kept_facts USING (receipt_id)
LEFT JOIN (SELECT receipt_id, SUM(pieces) AS n FROM tombstone WHERE kind = 'facts' GROUP BY receipt_id)
  AS removed_facts USING (receipt_id)
LEFT JOIN (SELECT receipt_id, COUNT(*) AS n FROM held GROUP BY receipt_id) AS kept_held USING (receipt_id)
LEFT JOIN (SELECT receipt_id, COUNT(*) AS n FROM reject GROUP BY receipt_id) AS kept_rejects USING (receipt_id)
LEFT JOIN (SELECT receipt_id, COUNT(*) AS n FROM dropped GROUP BY receipt_id) AS kept_dropped USING (receipt_id)
WHERE state <> 'loading' AND (
  rows_read <> rows_accepted + rows_held + rows_rejected + rows_duplicate + rows_not_asked + rows_structure
    + rows_refused
  OR byte_count <> bytes_accepted + bytes_held + bytes_rejected + bytes_duplicate + bytes_not_asked
    + bytes_structure + bytes_refused
  OR rows_accepted <> COALESCE(kept_facts.n, 0) + IIF(state = 'accepted', COALESCE(removed_facts.n, 0), 0)
  OR rows_held <> COALESCE(kept_held.n, 0)
  OR rows_duplicate + rows_not_asked <> COALESCE(kept_dropped.n, 0)
  OR (state = 'accepted' AND rows_rejected <> COALESCE(kept_rejects.n, 0)));

ALTER TABLE receipt DROP COLUMN fact_before;

-- A refused file that is being read again: its receipt is begun anew, and a run that is killed meanwhile must not forget
-- which batch refused it. Gone when the file has ended.
CREATE TABLE reread (
  sha256 TEXT NOT NULL,
  institution TEXT NOT NULL,
  adapter TEXT NOT NULL,
  week TEXT NOT NULL REFERENCES batch (week),
  PRIMARY KEY (sha256, institution, adapter)
) STRICT, WITHOUT ROWID;

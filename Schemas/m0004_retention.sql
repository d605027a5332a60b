-- 留存与删除: what was removed for good, how much of it and on what ground; nothing personal.

-- The subject of a 'case' is its number; of a 'person' a keyed hash of the identity number; of a 'report' case number,
-- week and version; of 'facts' week, institution and item; of a 'file' its SHA-256; of 'lists' the week; of 'copies'
-- that were made before migrations the folder's name.
CREATE TABLE tombstone (
  sequence INTEGER NOT NULL PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('case', 'person', 'report', 'facts', 'file', 'lists', 'copies')),
  subject TEXT NOT NULL CHECK (subject <> ''),
  receipt_id INTEGER,
  pieces INTEGER NOT NULL CHECK (pieces > 0),
  basis TEXT NOT NULL CHECK (basis <> ''),
  removed_on TEXT NOT NULL,
  removed_by TEXT NOT NULL,
  CONSTRAINT facts_name_their_file CHECK ((kind = 'facts') = (receipt_id IS NOT NULL))
) STRICT;

CREATE INDEX tombstone_by_subject ON tombstone (kind, subject);

CREATE TRIGGER a_tombstone_is_never_edited BEFORE UPDATE ON tombstone
BEGIN
  SELECT RAISE(ABORT, 'a tombstone is never edited');
END;

CREATE TRIGGER a_tombstone_is_never_removed BEFORE DELETE ON tombstone
BEGIN
  SELECT RAISE(ABORT, 'a tombstone is never removed');
END;

CREATE TRIGGER a_tombstone_is_never_replaced BEFORE INSERT ON tombstone
WHEN EXISTS (SELECT 1 FROM tombstone WHERE sequence = NEW.sequence)
BEGIN
  SELECT RAISE(ABORT, 'a tombstone is never replaced');
END;

-- An issued report goes only when its tombstone stands.
DROP TRIGGER an_issued_report_is_never_removed;
CREATE TRIGGER an_issued_report_is_never_removed BEFORE DELETE ON report WHEN OLD.state = 'issued'
  AND NOT EXISTS (SELECT 1 FROM tombstone WHERE kind = 'report'
    AND subject = OLD.case_number || ' ' || OLD.week || ' ' || OLD.version)
BEGIN
  SELECT RAISE(ABORT, 'an issued report is never removed');
END;

-- A file's facts add up with the tombstones of those that were removed.
DROP VIEW leak;
CREATE VIEW leak AS
SELECT receipt.receipt_id, file_name FROM receipt
LEFT JOIN (SELECT receipt_id, COUNT(*) AS n FROM fact GROUP BY receipt_id) AS kept_facts USING (receipt_id)
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

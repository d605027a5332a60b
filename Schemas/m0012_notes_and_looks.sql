-- 反证所针对的记录: what rebuttals are about.

-- Of a rebuttal, the rows that blocked issue when it was written down: evidence references as JSON. Notes of before
-- name none, and free nothing.
ALTER TABLE case_note ADD COLUMN evidence BLOB NOT NULL DEFAULT X'5B5D';

DROP TRIGGER a_note_is_never_edited;

CREATE TRIGGER a_note_is_never_edited BEFORE UPDATE ON case_note WHEN OLD.verdict IS NOT NULL
  OR NEW.case_number IS NOT OLD.case_number OR NEW.week IS NOT OLD.week OR NEW.version IS NOT OLD.version
  OR NEW.item IS NOT OLD.item OR NEW.kind IS NOT OLD.kind OR NEW.text IS NOT OLD.text
  OR NEW.papers IS NOT OLD.papers OR NEW.evidence IS NOT OLD.evidence OR NEW.recorded_by IS NOT OLD.recorded_by
  OR NEW.recorded_at IS NOT OLD.recorded_at
BEGIN
  SELECT RAISE(ABORT, 'a note is never edited');
END;

-- 说明所针对的记录；批量查看警示: what notes are about, and who looks at unusually many families.

-- Of a rebuttal, the rows that blocked issue when it was written down: evidence references as JSON. Notes of before
-- name none, and free nothing.
ALTER TABLE case_note ADD COLUMN evidence BLOB NOT NULL DEFAULT X'5B5D';

-- 附件: of each paper that was attached, SHA-256, name, media type and size, as JSON.
ALTER TABLE case_note ADD COLUMN attached BLOB NOT NULL DEFAULT X'5B5D';

DROP TRIGGER a_note_is_never_edited;

CREATE TRIGGER a_note_is_never_edited BEFORE UPDATE ON case_note WHEN OLD.verdict IS NOT NULL
  OR NEW.case_number IS NOT OLD.case_number OR NEW.week IS NOT OLD.week OR NEW.version IS NOT OLD.version
  OR NEW.item IS NOT OLD.item OR NEW.kind IS NOT OLD.kind OR NEW.text IS NOT OLD.text
  OR NEW.papers IS NOT OLD.papers OR NEW.evidence IS NOT OLD.evidence OR NEW.attached IS NOT OLD.attached
  OR NEW.recorded_by IS NOT OLD.recorded_by
  OR NEW.recorded_at IS NOT OLD.recorded_at
BEGIN
  SELECT RAISE(ABORT, 'a note is never edited');
END;

-- Which papers the archive keeps for a case; written down before the file, so that none is ever kept that no case
-- takes along when it goes.
CREATE TABLE case_paper (
  case_number TEXT NOT NULL,
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  PRIMARY KEY (case_number, sha256)
) STRICT, WITHOUT ROWID;

CREATE INDEX case_paper_by_file ON case_paper (sha256);

-- 查看次数: of each user, how often families were looked at on the newest day on which they looked at any.
CREATE TABLE look_count (
  actor TEXT NOT NULL PRIMARY KEY,
  day TEXT NOT NULL,
  looks INTEGER NOT NULL CHECK (looks >= 1)
) STRICT, WITHOUT ROWID;

-- 批量查看警示: raised once for a user and a day, and acknowledged once, by somebody else, with a reason.
CREATE TABLE look_alert (
  day TEXT NOT NULL,
  actor TEXT NOT NULL,
  -- So far; more on the same day are added, be it acknowledged or not.
  looks INTEGER NOT NULL CHECK (looks >= 1),
  raised_at TEXT NOT NULL,
  acknowledged_by TEXT,
  acknowledged_at TEXT,
  reason TEXT CHECK (reason <> ''),
  PRIMARY KEY (day, actor),
  CONSTRAINT four_eyes CHECK (acknowledged_by IS NULL OR acknowledged_by <> actor),
  CONSTRAINT an_acknowledgement_is_whole CHECK ((acknowledged_by IS NULL) = (acknowledged_at IS NULL)
    AND (acknowledged_by IS NULL) = (reason IS NULL))
) STRICT, WITHOUT ROWID;

CREATE INDEX open_look_alert ON look_alert (day, actor) WHERE acknowledged_by IS NULL;

CREATE TRIGGER an_alert_is_acknowledged_once BEFORE UPDATE ON look_alert WHEN NEW.day IS NOT OLD.day
  OR NEW.actor IS NOT OLD.actor OR NEW.raised_at IS NOT OLD.raised_at OR NEW.looks < OLD.looks
  OR OLD.acknowledged_by IS NOT NULL AND (NEW.acknowledged_by IS NOT OLD.acknowledged_by
    OR NEW.acknowledged_at IS NOT OLD.acknowledged_at OR NEW.reason IS NOT OLD.reason)
BEGIN
  SELECT RAISE(ABORT, 'an alert is acknowledged once');
END;

CREATE TRIGGER an_alert_is_never_removed BEFORE DELETE ON look_alert
BEGIN
  SELECT RAISE(ABORT, 'an alert is never removed');
END;

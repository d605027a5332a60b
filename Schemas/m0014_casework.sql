-- 承诺案件: the deeds of commitment cases, and what follows from them as of the last one.

-- 办理记录: what happened to a case, in the order in which it was taken. A case is the fold of these; nothing else of it
-- is kept that could not be made from them.
CREATE TABLE case_deed (
  case_number TEXT NOT NULL,
  ordinal INTEGER NOT NULL CHECK (ordinal >= 1),
  -- The deed's name within its case.
  deed_id TEXT NOT NULL CHECK (deed_id <> ''),
  kind TEXT NOT NULL,
  -- As JSON, see Tests/CaseworkTests/Golden/deeds.jsonl.
  value BLOB NOT NULL,
  PRIMARY KEY (case_number, ordinal),
  CONSTRAINT a_deed_has_its_name UNIQUE (case_number, deed_id)
) STRICT, WITHOUT ROWID;

-- Which consequences were handed over, and taken back.
CREATE INDEX case_deed_handed_over ON case_deed (kind) WHERE kind IN ('consequence-exported', 'consequence-withdrawn');

CREATE TRIGGER a_deed_follows_the_last BEFORE INSERT ON case_deed WHEN NEW.ordinal
  <> 1 + (SELECT COALESCE(MAX(ordinal), 0) FROM case_deed WHERE case_number = NEW.case_number)
BEGIN
  SELECT RAISE(ABORT, 'a deed follows the last one');
END;

CREATE TRIGGER a_deed_is_never_edited BEFORE UPDATE ON case_deed
BEGIN
  SELECT RAISE(ABORT, 'a deed is never edited');
END;

-- Deeds go with their case, when its tombstone stands.
CREATE TRIGGER a_deed_is_never_removed BEFORE DELETE ON case_deed
  WHEN EXISTS (SELECT 1 FROM case_course WHERE case_number = OLD.case_number)
BEGIN
  SELECT RAISE(ABORT, 'a deed is never removed');
END;

-- 案件状态: where each case stands, a row each.
CREATE TABLE case_course (
  case_number TEXT NOT NULL PRIMARY KEY,
  track TEXT NOT NULL,
  state TEXT NOT NULL,
  committed_on TEXT NOT NULL,
  -- How many there are: whoever adds one has read just these.
  deeds INTEGER NOT NULL CHECK (deeds >= 1),
  -- Since when the household wants verifying anew; NULL: it does not.
  answers_wanted_since TEXT,
  -- The inputs of the report that was looked at last: week, version, declaration, receipts, decisions.
  seen_report TEXT,
  -- SHA-256 of the table of holidays by which the deadlines were reckoned; empty: there was none.
  reckoned_by TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX case_course_by_calendar ON case_course (reckoned_by, case_number);
CREATE INDEX case_course_wanting ON case_course (case_number) WHERE answers_wanted_since IS NOT NULL;

-- 待办: what each case waits for, until when, and for whom; made anew with every deed.
CREATE TABLE case_deadline (
  due_on TEXT NOT NULL,
  case_number TEXT NOT NULL REFERENCES case_course (case_number),
  kind TEXT NOT NULL,
  waiting_for TEXT NOT NULL,
  is_provisional INTEGER NOT NULL CHECK (is_provisional IN (0, 1)),
  -- 0: the end of a time in which somebody may do something.
  is_duty INTEGER NOT NULL CHECK (is_duty IN (0, 1)),
  -- The case's own, so that what is due on a day is told from this table alone.
  track TEXT NOT NULL,
  state TEXT NOT NULL,
  region TEXT NOT NULL,
  PRIMARY KEY (due_on, case_number, kind, waiting_for)
) STRICT, WITHOUT ROWID;

CREATE INDEX case_deadline_by_case ON case_deadline (case_number);

CREATE TRIGGER a_declaration_moves_its_deadlines AFTER INSERT ON declaration
BEGIN
  UPDATE case_deadline SET region = NEW.region WHERE case_number = NEW.case_number AND region <> NEW.region;
END;

-- What a cut-off knew of each case, and what its newest report came to: a row each, so that a batch of a whole city
-- walks over them in order.

-- 核对底册: everything the answers need to know of a case, without its declaration.
CREATE TABLE asked_case (
  week TEXT NOT NULL REFERENCES batch (week),
  -- The least key of its persons: cases in this order find their persons' facts side by side.
  first_person INTEGER NOT NULL,
  case_number TEXT NOT NULL,
  declaration_version INTEGER NOT NULL,
  -- The last day (since 1970-01-01) on which what was asked may still be answered, unless an authorisation comes.
  live_through INTEGER NOT NULL,
  -- 0: an authorisation has come, or a question was withdrawn, since: the sheet is not to be believed.
  is_current INTEGER NOT NULL CHECK (is_current IN (0, 1)),
  -- Empty, or see docs/decisions/0022-case-sheets.md.
  sheet BLOB NOT NULL,
  PRIMARY KEY (week, first_person, case_number)
) STRICT, WITHOUT ROWID;

CREATE INDEX asked_case_by_number ON asked_case (case_number, week);

INSERT INTO asked_case (week, first_person, case_number, declaration_version, live_through, is_current, sheet)
SELECT week, MIN(person_key), case_number, declaration_version, 0, 0, x'' FROM asked GROUP BY week, case_number;

CREATE TRIGGER an_authorisation_outdates_the_sheets_of_its_case AFTER INSERT ON authorisation
BEGIN
  UPDATE asked_case SET is_current = 0 WHERE case_number = NEW.case_number AND is_current = 1;
END;

CREATE TRIGGER a_withdrawn_question_outdates_the_sheet AFTER UPDATE OF questions ON asked
BEGIN
  UPDATE asked_case SET is_current = 0 WHERE case_number = NEW.case_number AND week = NEW.week AND is_current = 1;
END;

-- The lines by which summaries know a case and its coverage grid, both as Storage packs them. Filled from the tables
-- finding, coverage and grid, which then go.
CREATE TABLE case_summary (
  week TEXT NOT NULL REFERENCES batch (week),
  case_number TEXT NOT NULL,
  blocks_issue INTEGER NOT NULL CHECK (blocks_issue IN (0, 1)),
  lines BLOB NOT NULL,
  -- Persons in the declaration's order, for each the questions in the terms' order, a byte a cell.
  grid BLOB NOT NULL,
  PRIMARY KEY (week, case_number)
) STRICT, WITHOUT ROWID;

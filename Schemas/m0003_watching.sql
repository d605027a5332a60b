-- 来源监测: what each answer looked like in counts, where it left its source's own history, and who has looked at that.

-- The counts of an accepted file; NULL of refused ones and of those that an earlier schema took in.
ALTER TABLE receipt ADD COLUMN profile BLOB;

-- One source's answer in one batch: the counts of those of its files that count. They outlive the rows they were
-- counted from. The three last columns say up to where it was judged; what came later asks for judging it again.
CREATE TABLE source_week (
  week TEXT NOT NULL REFERENCES batch (week),
  institution TEXT NOT NULL,
  adapter TEXT NOT NULL,
  item TEXT NOT NULL,
  profile BLOB NOT NULL,
  is_watched INTEGER NOT NULL CHECK (is_watched IN (0, 1)),
  weeks_before INTEGER NOT NULL CHECK (weeks_before >= 0),
  receipts_through INTEGER NOT NULL,
  decisions_through INTEGER NOT NULL,
  acknowledgements_through INTEGER NOT NULL,
  PRIMARY KEY (week, institution, adapter, item)
) STRICT, WITHOUT ROWID;

-- Where that answer left its history, as of its last judging. While one is open, no report that rests on the source
-- is issued, and the week is no history for later ones.
CREATE TABLE drift_alarm (
  week TEXT NOT NULL,
  institution TEXT NOT NULL,
  adapter TEXT NOT NULL,
  item TEXT NOT NULL,
  ordinal INTEGER NOT NULL CHECK (ordinal >= 0),
  alarm BLOB NOT NULL,
  is_open INTEGER NOT NULL CHECK (is_open IN (0, 1)),
  PRIMARY KEY (week, institution, adapter, item, ordinal),
  FOREIGN KEY (week, institution, adapter, item) REFERENCES source_week (week, institution, adapter, item)
) STRICT, WITHOUT ROWID;

-- A person has looked into the alarms of one source and week, and says why its figures may stand; also, where the
-- source has changed for good, that earlier weeks are no measure for it any more.
CREATE TABLE drift_acknowledgement (
  acknowledgement_id INTEGER NOT NULL PRIMARY KEY,
  week TEXT NOT NULL,
  institution TEXT NOT NULL,
  adapter TEXT NOT NULL,
  item TEXT NOT NULL,
  alarms BLOB NOT NULL,
  starts_anew INTEGER NOT NULL CHECK (starts_anew IN (0, 1)),
  reason TEXT NOT NULL CHECK (reason <> ''),
  acknowledged_by TEXT NOT NULL,
  acknowledged_at TEXT NOT NULL,
  FOREIGN KEY (week, institution, adapter, item) REFERENCES source_week (week, institution, adapter, item)
) STRICT;

CREATE TRIGGER a_drift_acknowledgement_is_never_edited BEFORE UPDATE ON drift_acknowledgement
BEGIN
  SELECT RAISE(ABORT, 'a drift acknowledgement is never edited');
END;

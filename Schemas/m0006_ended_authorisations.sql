-- Authorisations are looked at again when an answer is taken in: about whom it says nothing, for by then nobody might
-- ask any more. Kept with the receipt, so that a report is the same whenever it is made again.
CREATE TABLE not_live (
  case_number TEXT NOT NULL,
  person_key INTEGER NOT NULL REFERENCES person (person_key),
  receipt_id INTEGER NOT NULL REFERENCES receipt (receipt_id),
  PRIMARY KEY (case_number, person_key, receipt_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX not_live_by_receipt ON not_live (receipt_id);

-- 单户核对: one family's request is a batch of its own, named 2026-W47-Q0001, and rests on earlier answers as well.

-- The terms of requests, once for all that run on the same ones: a year's requests would write them down ten thousand
-- times. A weekly batch keeps its own in `batch.terms`; of a request that is empty.
CREATE TABLE shared_terms (
  number INTEGER NOT NULL PRIMARY KEY,
  terms BLOB NOT NULL
) STRICT;

ALTER TABLE batch ADD COLUMN terms_number INTEGER REFERENCES shared_terms (number);

-- Whom a request is about. One that is given up before its lists left is closed and was never cut off.
CREATE TABLE request (
  week TEXT NOT NULL PRIMARY KEY REFERENCES batch (week),
  case_number TEXT NOT NULL,
  declaration_version INTEGER NOT NULL,
  -- How many versions of authorisations of the case were on file: a new one is a reason for a new request.
  papers INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX request_by_case ON request (case_number, week);

-- 沿用反馈: what a request takes over instead of asking: the settled answer of an earlier batch about one person and
-- question, as that batch knew it up to a receipt and a decision.
CREATE TABLE borrowed (
  request TEXT NOT NULL REFERENCES batch (week),
  case_number TEXT NOT NULL,
  person_key INTEGER NOT NULL REFERENCES person (person_key),
  -- Its place in the request's terms.
  question INTEGER NOT NULL CHECK (question >= 0),
  -- The lending batch, and the case in it that holds the person.
  week TEXT NOT NULL REFERENCES batch (week),
  lender TEXT NOT NULL,
  receipts_through INTEGER NOT NULL,
  decisions_through INTEGER NOT NULL,
  PRIMARY KEY (request, person_key, question),
  CONSTRAINT nobody_borrows_of_himself CHECK (week <> request)
) STRICT, WITHOUT ROWID;

CREATE INDEX borrowed_by_lender ON borrowed (lender);
CREATE INDEX borrowed_by_week ON borrowed (week);

-- With thousands of requests a year nothing may walk over all batches and lists.
CREATE INDEX batch_by_opening ON batch (opened_on);
CREATE INDEX batch_by_closing ON batch (closed_on);
CREATE INDEX open_batch ON batch (week) WHERE closed_on IS NULL;
CREATE INDEX query_list_by_day ON query_list (written_on);
CREATE INDEX provisional_list ON query_list (number) WHERE due_is_provisional = 1;

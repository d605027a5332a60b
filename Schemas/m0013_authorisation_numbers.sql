-- 授权书编号: somebody may name a case by an authorisation's number.
CREATE INDEX authorisation_by_number ON authorisation (number, case_number);

-- 查看日志: looks are on the disk before their page leaves and are sealed into the audit record shortly after; up to where
-- that was done, so that a kill in between takes none in twice.
CREATE TABLE look_journal (
  one INTEGER NOT NULL PRIMARY KEY CHECK (one = 1),
  taken_in INTEGER NOT NULL CHECK (taken_in >= 0)
) STRICT;

INSERT INTO look_journal (one, taken_in) VALUES (1, 0);

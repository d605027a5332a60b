"""What hedui found, read out of a centre after its run: the one place of the bench that knows where it lies."""
import pathlib
import sqlite3

from tables import FATES, VERDICTS, save


def export(centre: pathlib.Path, out: pathlib.Path):
    base = sqlite3.connect(f"file:{centre}/centre.sqlite?mode=ro", uri=True)
    save(out / VERDICTS, base.execute("""
        SELECT CAST(substr(case_number, 9) AS INTEGER), class, declared_fen, verified_fen, COALESCE(hit, 0),
          COALESCE(nil, 0), COALESCE(mismatch, 0), COALESCE(error, 0)
        FROM finding LEFT JOIN (
          SELECT case_number, SUM(cells) FILTER (WHERE state = 'HIT') AS hit,
            SUM(cells) FILTER (WHERE state = 'NIL') AS nil, SUM(cells) FILTER (WHERE state = 'MISMATCH') AS mismatch,
            SUM(cells) FILTER (WHERE state = 'ERROR') AS error
          FROM coverage GROUP BY case_number) USING (case_number)
        ORDER BY case_number"""))
    # The head is a row of ours and none of the peers'; so is the trailer.
    save(out / FATES, base.execute("""
        SELECT CAST(substr(file_name, 14, 2) AS INTEGER), rows_read - rows_structure, rows_accepted, rows_held,
          rows_rejected, rows_not_asked
        FROM receipt WHERE state = 'accepted' ORDER BY file_name"""))
    base.close()

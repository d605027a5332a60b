"""Numbers of the query lists that the sample centre writes."""
import pathlib
import re

CENTRE = pathlib.Path(__file__).parents[3] / "Policies/centre.yaml"
CODES = sorted(re.findall(r"^  - code: (\S+)$", CENTRE.read_text(encoding="utf-8"), re.M))


def list_number(institution):
    """Of the demonstration's week; institutions number the parts of their answers behind it."""
    return f"HD990102-2026W47-{CODES.index(institution) + 1:02}"

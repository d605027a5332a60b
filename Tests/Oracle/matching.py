"""The matching ladder (domain.md §7) over one roster of all cases."""

from values import birth_of, id18, is_lossy, name_key


class Roster:
    """Who stands in which case: person → [(case index, reference)]."""

    def __init__(self, cases):
        self.places, self.names, self.by_name, self.double = {}, {}, {}, set()
        for index, case in enumerate(cases):
            for p in case["persons"]:
                if p["key"]:
                    known = self.names.get(p["key"])
                    if known and not known & p["names"]:
                        self.double.add(p["key"])  # §7: one ID with two people's names → 重号
                    self.names.setdefault(p["key"], set()).update(p["names"])
                    self.places.setdefault(p["key"], []).append((index, p["ref"]))
                if p["birth"]:
                    for name in p["names"]:
                        self.by_name.setdefault((name, p["birth"]), []).append((index, p["ref"]))

    def match(self, record):
        """(verdict, places): fact · held · nobody. Steps 1–3 match, 4 and 5 wait for a person."""
        if record.get("outcome") == "unread":
            return "unread", self.places.get(record_key(record), ())
        name = name_key(record["name"]) if record.get("name") else None
        key = record_key(record)
        if key:
            places = self.places.get(key)
            if not places:
                return "nobody", ()
            if key in self.double:
                return "held", places
            birth = record.get("birthDate")
            if birth and birth_of(key) and birth != birth_of(key):
                return "held", places  # a birth column that contradicts the ID
            if name is None or is_lossy(record["name"]) or name in self.names[key]:
                return "fact", places
            return "held", places  # step 4: MISMATCH, to a person
        if name and record.get("birthDate"):
            places = self.by_name.get((name, record["birthDate"]))
            if places:
                return "held", places  # step 5: a candidate, never automatic
        return "nobody", ()


def record_key(record):
    """The person's key in a record: an identity number, or `kind:number`."""
    text = record.get("id")
    if not text:
        return None
    if ":" in text:
        kind, number = text.split(":", 1)
        return kind + ":" + number.upper()
    return id18(text)

"""Facts as the centre's database keeps them, read apart from hedui: blocks of some hundred, person by person.

Also writes them again with other person numbers, for the self-test.
"""
TEXT, MONEY, DATE, NO, YES, AREA, SHARE, COUNT = range(8)


class Damaged(Exception):
    """Not what Storage writes."""


class Reader:
    def __init__(self, data):
        self.data, self.at = data, 0

    def byte(self):
        if self.at >= len(self.data):
            raise Damaged("cut")
        self.at += 1
        return self.data[self.at - 1]

    def number(self):
        value = shift = 0
        while True:
            byte = self.byte()
            value |= (byte & 0x7F) << shift
            if byte < 0x80:
                return value
            shift += 7

    def signed(self):
        raw = self.number()
        return raw >> 1 ^ -(raw & 1)

    def take(self, count):
        if count > len(self.data) - self.at:
            raise Damaged("cut")
        self.at += count
        return bytes(self.data[self.at - count:self.at])


def number(value):
    out = bytearray()
    while value >= 0x80:
        out.append(value & 0x7F | 0x80)
        value >>= 7
    out.append(value)
    return bytes(out)


def opened(data):
    """Bases, kinds of rows, words, persons with (number, rows, size), and the reader standing at the rows."""
    reader = Reader(data)
    if reader.byte() != 1:
        raise Damaged("another version")
    bases = reader.signed(), reader.signed()
    kinds = [((reader.byte(), reader.byte(), reader.byte()),
              [(reader.number(), reader.byte()) for _ in range(reader.number())]) for _ in range(reader.number())]
    words = [reader.take(reader.number()) for _ in range(reader.number())]
    persons, last = [], 0
    for _ in range(reader.number()):
        last += reader.number()
        persons.append((last, reader.number(), reader.number()))
    return bases, kinds, words, persons, reader


def value(kind, words, reader):
    if kind == TEXT:
        head = reader.number()
        how, rest = head & 3, head >> 2
        if how == 0:
            return reader.take(rest).decode()
        return words[rest].decode() if how == 1 else str(reader.number()).zfill(rest)
    if kind in (NO, YES):
        return kind == YES
    return (reader.signed(), reader.signed()) if kind == SHARE else reader.signed()


def facts(data):
    """Every fact: person, (outcome, rule), line, offset, size, data date and time or None, fields by place."""
    bases, kinds, words, persons, reader = opened(data)
    for person, rows, size in persons:
        end = reader.at + size
        for _ in range(rows):
            (outcome, rule, dates), fields = kinds[reader.number()]
            place = reader.number(), reader.number(), reader.number()
            day = bases[0] + reader.signed() if dates & 1 else None
            time = bases[1] + reader.signed() if dates & 2 else None
            yield person, (outcome, rule), place, day, time, [
                (field, kind, value(kind, words, reader)) for field, kind in fields]
        if reader.at != end:
            raise Damaged("a person's rows are of another size")
    if reader.at != len(reader.data):
        raise Damaged("something stands behind the rows")


def moved(data, step):
    """The block with every person's number so much larger."""
    _, _, _, persons, reader = opened(data)
    rows = data[reader.at:]
    directory = number(len(persons))
    last = 0
    for person, count, size in persons:
        directory += number(person - last) + number(count) + number(size)
        last = person
    head = data[:len(data) - len(rows) - len(directory)]
    first, count, size = persons[0]
    changed = number(len(persons)) + number(first + step) + number(count) + number(size)
    unchanged = number(len(persons)) + number(first) + number(count) + number(size)
    return head + changed + directory[len(unchanged):] + rows

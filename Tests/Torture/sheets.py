"""The sheets that a cut-off leaves of its cases, read apart from hedui: persons one by one, then packed figures."""
from blocks import Damaged, Reader, number

PLAIN, ASKED_EVERYTHING = 1, 2


def opened(data):
    """Of each person the key, the number and name (or the whole person) and the causes; and the figures."""
    if not data:
        return [], b""
    reader = Reader(data)
    if reader.byte() != 1:
        raise Damaged("another version")
    persons = []
    for _ in range(reader.number()):
        person, marks = reader.signed(), reader.byte()
        texts = [reader.take(reader.number()) for _ in range(2 if marks & PLAIN else 1)]
        causes = None if marks & ASKED_EVERYTHING else reader.take(reader.number())
        persons.append((person, marks, texts, causes))
    figures = reader.take(reader.number())
    if reader.at != len(data):
        raise Damaged("something is left")
    return persons, figures


def moved(data, by):
    """The same with other person numbers, for the self-test."""
    if not data:
        return data
    persons, figures = opened(data)
    out = bytearray([1]) + number(len(persons))
    for person, marks, texts, causes in persons:
        out += number((person + by) << 1) + bytes([marks])
        for text in texts + ([] if causes is None else [causes]):
            out += number(len(text)) + text
    return bytes(out + number(len(figures)) + figures)

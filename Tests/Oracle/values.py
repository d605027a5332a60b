"""Texts into values: dates, fen, areas, shares, identity numbers, names (domain.md §6, §7)."""

import calendar
import re
import unicodedata
from datetime import date, timedelta
from fractions import Fraction
from functools import lru_cache

WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
CHECKS = "10X98765432"
DOTS = "\u2022\u2027\u30fb\uff65\u22c5\u2219\u0387\uff0e"
PRIVATE = dict(zip(
    (0xE81E, 0xE826, 0xE82B, 0xE82C, 0xE832, 0xE843, 0xE854, 0xE864, 0xE863,
     0xE816, 0xE817, 0xE818, 0xE831, 0xE83B, 0xE855),
    (0x9FB4, 0x9FB5, 0x9FB6, 0x9FB7, 0x9FB8, 0x9FB9, 0x9FBA, 0x9FBB, 0x4DAE,
     0x20087, 0x20089, 0x200CC, 0x215D7, 0x2298F, 0x241FE),
))
LOSSY = "?\uff1f\u25a1*\uff0a\ufffd"


def narrow(text):
    """Full-width letters and digits to ASCII."""
    if text.isascii():
        return text
    return "".join(chr(ord(c) - 0xFEE0) if 0xFF01 <= ord(c) <= 0xFF5E else " " if c == "\u3000" else c for c in text)


def check_digit(first17):
    """§7: GB 11643, mod 11."""
    return CHECKS[sum(int(d) * w for d, w in zip(first17, WEIGHTS)) % 11]


@lru_cache(maxsize=1 << 18)
def id18(text):
    """§7: full-width digits, lower-case x, spaces, an apostrophe; 15→18 by `19` (996–999: 18). None: not sound."""
    s = re.sub(r"[\s'\u2018\u2019`]", "", narrow(text)).upper()
    if re.fullmatch(r"\d{15}", s):
        century = "18" if s[12:] >= "996" else "19"
        s17 = s[:6] + century + s[6:]
        return s17 + check_digit(s17)
    if re.fullmatch(r"\d{17}[\dX]", s) and s[17] == check_digit(s[:17]):
        return s
    return None


def document_key(kind, number):
    """§7: residence permits and foreign permanent residents stand in the same column as identity numbers."""
    kind = (kind or "").strip()
    if kind == "" or "身份证" in kind or "居住证" in kind or "永久居留" in kind or "户口簿" in kind:
        return id18(number)
    return kind + ":" + re.sub(r"\s", "", narrow(number)).upper()


def birth_of(key):
    """The birth date inside an identity number."""
    if key and re.fullmatch(r"\d{17}[\dX]", key):
        return key[6:10] + "-" + key[10:12] + "-" + key[12:14]
    return None


@lru_cache(maxsize=1 << 20)
def name_key(text):
    """§7 names: the official dot, our private-use map, NFC; blanks do not tell names apart."""
    s = "".join(chr(PRIVATE.get(ord(c), ord(c))) for c in text.strip())
    s = "".join("\u00b7" if c in DOTS else c for c in s)
    s = re.sub(r"(?<=\S)[.\u3002](?=\S)", "\u00b7", s)
    return re.sub(r"\s", "", unicodedata.normalize("NFC", s))


def is_lossy(text):
    """§7: `?` `□` `*` in a name = lossy source."""
    return any(c in LOSSY for c in text)


@lru_cache(maxsize=1 << 18)
def fen(text):
    """Yuan to fen, exactly; None where it is no amount."""
    s = narrow(text).strip().replace(",", "").replace("\uffe5", "").replace("¥", "").replace("元", "").strip()
    m = re.fullmatch(r"(-?)(\d+)(?:\.(\d{1,2}))?", s)
    if not m:
        return None
    value = int(m[2]) * 100 + int((m[3] or "0").ljust(2, "0"))
    return -value if m[1] else value


def area(text):
    """m² (or 亩, 1 mu = 2000/3 m²) in hundredths of a square metre."""
    s = narrow(text).strip().replace(",", "")
    mu = s.endswith("亩")
    m = re.match(r"-?\d+(?:\.\d+)?", s)
    if not m:
        return None
    value = Fraction(m[0]) * 100 * (Fraction(2000, 3) if mu else 1)
    return round_half_up(value)


def share(text):
    """1/2, 50 %, 0.5."""
    s = narrow(text).strip()
    if s.endswith("%"):
        return Fraction(s[:-1]) / 100
    return Fraction(s)


def round_half_up(value):
    """§6: sum first, round once."""
    return (2 * value.numerator + value.denominator) // (2 * value.denominator)


def flag(text):
    return text in ("true", "是", "有", "1", "Y", "y")


@lru_cache(maxsize=1 << 18)
def day(text):
    """A calendar day from any of the usual shapes, or None."""
    m = re.match(r"\s*(\d{4})\s*[-/.年]?\s*(\d{1,2})\s*[-/.月]?\s*(\d{1,2})", narrow(text or ""))
    return date(int(m[1]), int(m[2]), int(m[3])) if m else None


def months_before(d, n):
    """The same day n months earlier, or that month's last day."""
    index = d.year * 12 + d.month - 1 - n
    year, month = divmod(index, 12)
    return date(year, month + 1, min(d.day, calendar.monthrange(year, month + 1)[1]))


@lru_cache(maxsize=1 << 18)
def last_of_month(year, month):
    return date(year, month, calendar.monthrange(year, month)[1])


@lru_cache(maxsize=1 << 18)
def period_end(text):
    """The last day of a month `2026-08` or a year `2025`; a whole date is its own day."""
    s = narrow(text or "").strip()
    m = re.fullmatch(r"(\d{4})[-/.年]?(\d{1,2})月?", s)
    if m and 1 <= int(m[2]) <= 12:
        return last_of_month(int(m[1]), int(m[2]))
    m = re.fullmatch(r"(\d{4})年?", s)
    if m:
        return date(int(m[1]), 12, 31)
    return day(s)


@lru_cache(maxsize=1 << 18)
def number_key(text):
    """docs/decisions/0011: one normalised number (width, case, spaces, hyphens, brackets, a plate's dots dropped)."""
    return re.sub(r"[\s\-\u2010-\u2015\u2212()\[\]{}〔〕【】〈〉《》「」·•‧・･]", "", narrow(text)).upper()


def is_masked(text):
    return "*" in narrow(text)


def one_day_after(d):
    return d + timedelta(days=1)

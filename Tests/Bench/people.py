"""Invented persons: distinct identity numbers that start with 99 and hold, names, households of one to nine."""
import random

WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
CHECKS = "10X98765432"
FAMILY = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜"
GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀兰霞平刚桂英"
SIZES = (1, 2, 3, 4, 5, 6, 7, 8, 9)


def weighed(texts: list[str], first: int) -> list[tuple[str, int]]:
    """Each text with its share of the check sum, standing at place `first` of a number."""
    return [(text, sum(int(c) * WEIGHTS[first + at] for at, c in enumerate(text))) for text in texts]


class Identities:
    """2,124 million distinct numbers, births from 1940 to 2003; neighbours in the count are far apart as numbers."""

    def __init__(self):
        self.regions = weighed([f"9901{place:02}" for place in range(100)], 0)
        self.births = weighed([f"{year}{month:02}{day:02}" for year in range(1940, 2004) for month in range(1, 13)
                               for day in range(1, 29)], 6)
        # A number that ends in 000 may have been cut by a spreadsheet: hedui holds it, peers know no such rule.
        self.sequences = weighed([f"{sequence:03}" for sequence in range(1, 998) if sequence % 100], 14)
        self.count = len(self.regions) * len(self.births) * len(self.sequences)

    def number(self, index: int) -> str:
        rest, sequence = divmod(index * 1_000_000_007 % self.count, len(self.sequences))
        place, birth = divmod(rest, len(self.births))
        (region, first), (born, second) = self.regions[place], self.births[birth]
        order, third = self.sequences[sequence]
        return region + born + order + CHECKS[(first + second + third) % 11]


def wrong_check(number: str) -> str:
    """The same number with a check digit that does not hold."""
    return number[:17] + CHECKS[(CHECKS.index(number[17]) + 1) % 11]


def names(count: int, chance: random.Random) -> list[str]:
    known = [a + b + c for a in FAMILY for b in ("", *GIVEN) for c in GIVEN]
    return chance.choices(known, k=count)


def household_sizes(persons: int, chance: random.Random) -> list[int]:
    """One to nine members, five on average: a shuffled deck of all sizes after the other."""
    sizes, left = [], persons
    while left:
        deck = list(SIZES)
        chance.shuffle(deck)
        for size in deck:
            if left:
                sizes.append(min(size, left))
                left -= sizes[-1]
    return sizes

"""What a report must say, and what changes from one version to the next."""
from dataclasses import dataclass, field


@dataclass
class Content:
    cells: dict
    verdicts: dict
    totals: dict
    evidence: frozenset
    disputed: set = field(default_factory=set)  # (office, item, sha, greater sha): a person must choose between them

    def figures(self):
        return {c: (v.conclusion, v.declared, v.verified, v.blocks) for c, v in self.verdicts.items()}

    def states(self):
        return {key: cell[0] for key, cell in self.cells.items()}

    def says_the_same(self, other):
        """Where and when something was read is no news."""
        return (self.states() == other.states() and self.figures() == other.figures() and self.totals == other.totals
                and self.evidence == other.evidence)

    def difference(self, later):
        """From one version to the next: {what: (before, after)}."""
        changed = {}
        for kind, one, other in (("cell", self.states(), later.states()), ("item", self.figures(), later.figures()),
                                 ("total", self.totals, later.totals)):
            changed |= {(kind, key): (one[key], other[key]) for key in one if one[key] != other[key]}
        return changed


@dataclass
class Version:
    number: int
    content: Content
    issued: str = ""  # the document as it was signed

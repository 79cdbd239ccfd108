"""Tiers by cumulative share, with every option that the settings know."""

from dataclasses import dataclass
from fractions import Fraction


@dataclass(frozen=True)
class Rule:
    cuts: tuple = (Fraction(55), Fraction(85))
    crossing: str = "lower"
    restart: bool = False
    ties: str = "split"

    @staticmethod
    def of(settings):
        abc = settings.get("abc") or {}
        cuts = tuple(Fraction(cut.rstrip("%")) for cut in abc.get("cuts") or ("55", "85"))
        return Rule(cuts, abc.get("crossing") or "lower", abc.get("restart") == "true", abc.get("ties") or "split")


@dataclass(frozen=True)
class Place:
    id: str
    amount: int
    rank: int
    tier: str | None
    start: int
    end: int
    share: Fraction | None
    cumulative: Fraction | None


@dataclass(frozen=True)
class Ranking:
    places: list
    total: int
    # The cumulative percentages at which A and B really end.
    lines: tuple

    def tiers(self):
        return {place.id: place.tier for place in self.places}


def rank(amounts, order, rule):
    """`amounts` by id; `order` by id is what sorts equal amounts. The whole is the sum of the positive ones."""
    ids = sorted(amounts, key=lambda id: (-amounts[id], order[id]))
    total = sum(amount for amount in amounts.values() if amount > 0)
    ends, sum_to = [], 0
    for id in ids:
        sum_to += max(amounts[id], 0)
        ends.append(sum_to)
    tiers, lines = walk([amounts[id] for id in ids], ends, total, rule)
    places = [
        Place(
            id, amounts[id], index + 1, tiers[index], ends[index] - max(amounts[id], 0), ends[index],
            Fraction(amounts[id], total) if total and amounts[id] >= 0 else None, Fraction(ends[index], total) if total else None,
        )
        for index, id in enumerate(ids)
    ]  # fmt: skip
    return Ranking(places, total, lines)


def walk(amounts, ends, total, rule):
    first, second = rule.cuts
    lines = (first, second)
    if total <= 0:
        return [None] * len(amounts), lines
    tiers, end_of_a = [], Fraction(0)
    for index, amount in enumerate(amounts):
        start, end = (Fraction(100 * value, total) for value in (ends[index] - max(amount, 0), ends[index]))
        second = end_of_a + rule.cuts[1] - rule.cuts[0] if rule.restart else rule.cuts[1]
        if amount <= 0:
            tier = "C"
        elif rule.ties == "together" and index and amounts[index - 1] == amount:
            tier = tiers[-1]
        elif index == 0 or within(start, end, first, rule.crossing):
            tier = "A"
        elif within(start, end, second, rule.crossing):
            tier = "B"
        else:
            tier = "C"
        # Behind an account that fell to a lower tier nobody stands higher.
        tier = max(tier, tiers[-1]) if tiers else tier
        if tier == "A":
            end_of_a = end
        tiers.append(tier)
    return tiers, (first, end_of_a + rule.cuts[1] - rule.cuts[0] if rule.restart else rule.cuts[1])


def within(start, end, line, crossing):
    return end <= line if crossing == "lower" else start < line


def near(ranking, rule, points):
    """Who stands within so many percentage points of a line, by the share that decides; never the largest."""
    found = set()
    for place in ranking.places[1:]:
        if place.amount <= 0 or not ranking.total:
            continue
        share = Fraction(100 * (place.end if rule.crossing == "lower" else place.start), ranking.total)
        if any(abs(share - line) <= points for line in ranking.lines):
            found.add(place.id)
    return found


def gini(amounts):
    """Half the mean difference over the mean, of the amounts that are not below zero."""
    values = sorted(amount for amount in amounts if amount >= 0)
    total = sum(values)
    if not total:
        return None
    weighted = sum((2 * (index + 1) - len(values) - 1) * value for index, value in enumerate(values))
    return Fraction(weighted, len(values) * total)


def count_for(ranking, percent):
    """How many of the largest together bring so many per cent."""
    return next(place.rank for place in ranking.places if 100 * place.end >= percent * ranking.total)


def brought_by_top(ranking, percent):
    """How many places the top per cent are, rounded up, and what share they bring; not counting who is below zero."""
    count = -(-sum(place.amount >= 0 for place in ranking.places) * percent // 100)
    return count, Fraction(ranking.places[count - 1].end, ranking.total)

"""The intervals between visits held, by whose they are and by the tier that was in force."""

from dataclasses import dataclass
from datetime import date, timedelta

from . import visits
from .owners import former, owner
from .periods import day, last_day, period


@dataclass(frozen=True)
class Interval:
    account: str
    begins: date
    ends: date
    rep: str
    # The later of its first day and the rep's.
    counted_from: date
    is_running: bool

    @property
    def days(self):
        return (self.ends - self.counted_from).days


def first_day_of_rep(account, on):
    """The day after the last day of whoever was in charge before, or nothing for the first."""
    earlier = [until for _, until in former(account) if until < on]
    return max(earlier) + timedelta(days=1) if earlier else None


def intervals(account, as_of):
    """Between the days of visits held, and since the last one; each of the rep in charge on its last day, and no longer
    than that one was in charge."""
    days = visits.days_held(account, as_of)
    found = []
    for index, (begins, ends) in enumerate(zip(days, [*days[1:], as_of])):
        took_over = first_day_of_rep(account, ends)
        counted_from = max(begins, took_over) if took_over else begins
        found.append(Interval(account.id, begins, ends, owner(account, ends), counted_from, index == len(days) - 1))
    return found


class Judge:
    """By which tier an interval is judged: that of the last month told before its first day, or the one set by hand."""

    def __init__(self, portfolio, tiers, months):
        self.portfolio, self.tiers = portfolio, tiers
        self.months = months
        self.history = tiers.history(months)
        self.heads = {id: head for head, members in tiers.entries().items() for id in members}

    def tier(self, interval):
        by_hand = self.by_hand(interval)
        if by_hand:
            return by_hand
        before = [index for index, month in enumerate(self.months) if last_day(month) < interval.begins]
        return self.history[before[-1]].get(self.heads.get(interval.account)) if before else None

    def by_hand(self, interval):
        """The account's own, else that of the head of its group; a target bears none."""
        head = self.heads.get(interval.account)
        ids = [interval.account, *([head] if head and self.portfolio.stage(head) != "target" else [])]
        return next((tier for id in ids if (tier := self.by_hand_of(id, interval))), None)

    def by_hand_of(self, id, interval):
        fields = self.portfolio.accounts[id].fields.get("tier")
        if not fields or fields.get("until") and day(fields["until"]) < interval.begins:
            return None
        if not fields.get("since"):
            return self.tiers.by_hand(id) if interval.is_running else None
        return fields["tier"] if day(fields["since"]) <= interval.begins else None

    def is_kept(self, interval):
        """`None` where no tier was told yet."""
        tier = self.tier(interval)
        return None if tier is None else interval.days <= visits.cadence(self.portfolio.settings, tier)[1]


def counted_from(account, as_of, fiscal_start):
    """The day since which today's cadence counts: the last visit, else the first day as a customer."""
    days = visits.days_held(account, as_of)
    if days:
        return days[-1]
    if since := account.fields.get("since"):
        return period(since).begins
    # Nobody knew yet since when: the end of the first record of sales.
    return min((period(row["period"], fiscal_start).ends for row in account.sales), default=None)


def state(account, asked, as_of, fiscal_start):
    """Today's state of an account against what its tier asks for: (ideal, longest) days."""
    counted = counted_from(account, as_of, fiscal_start)
    days = (as_of - counted).days if counted else None
    ideal, longest = asked
    if not visits.days_held(account, as_of) and (days is None or days > longest):
        return "never_visited"
    return "within_ideal" if days <= ideal else "due" if days <= longest else "overdue"

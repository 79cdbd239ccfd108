"""Who has which tier: by the figures, held back while it flickers, and by hand."""

from functools import cached_property

from . import abc
from .periods import day
from .standing import fixed_window, window_length


class Tiers:
    def __init__(self, portfolio):
        self.portfolio = portfolio
        self.settings = portfolio.settings.get("abc") or {}
        self.rule = abc.Rule.of(portfolio.settings)
        self.by_group = self.settings.get("level") == "group"
        self.measure = self.settings.get("measure") or "revenue"

    def entries(self):
        """What is ranked: each customer, or each group by its head with the customers in it."""
        members = {}
        for id in self.portfolio.customers:
            members.setdefault(self.portfolio.heads[id] if self.by_group else id, []).append(id)
        return members

    def ranking(self, measure=None, end=None):
        amounts = {
            head: sum(self.portfolio.amount(id, measure or self.measure, end) for id in members)
            for head, members in self.entries().items()
        }
        return abc.rank(amounts, {id: self.portfolio.standing_order(id) for id in amounts}, self.rule)

    @cached_property
    def now(self):
        """Of each customer, by hand before the figures; a group's is that of its head, which a target does not bear."""
        computed = self.ranking().tiers()
        told = {}
        for head, members in self.entries().items():
            for id in members:
                told[id] = self.by_hand(head) or computed[head]
        return told

    def by_hand(self, id):
        tier = self.portfolio.accounts[id].fields.get("tier")
        if tier and not (tier.get("until") and day(tier["until"]) < self.portfolio.as_of):
            return tier["tier"]
        return None

    @cached_property
    def first_record(self):
        """The month in which the first record of a customer begins."""
        portfolio = self.portfolio
        return min((span.first for id in portfolio.customers for span in portfolio.ledgers[id].spans), default=None)

    def is_whole(self, end):
        """Whether the records reach back over the whole window that ends with a month."""
        return self.first_record is not None and self.first_record <= end - window_length(self.portfolio.settings) + 1

    def history(self, months):
        """The tiers at the end of each month, of what is ranked: computed, and held back while they flicker.

        A move happens in the month that is so many in a row with the same other tier; the first whole window has the
        computed one, and so has each window before it.
        """
        needed = int(self.settings.get("hold") or 1)
        held, row, told = {}, {}, []
        was_whole = False
        for month in months:
            computed = self.ranking(end=month).tiers()
            for id, tier in computed.items():
                same, count = row.get(id, (None, 0))
                row[id] = (tier, count + 1 if same == tier else 1)
                if not was_whole or held.get(id) is None or row[id][1] >= needed:
                    held[id] = tier
            was_whole = was_whole or self.is_whole(month)
            told.append(dict(held))
        return told

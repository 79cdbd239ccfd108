"""Who has which tier: by the figures, held back while it flickers, and by hand."""

from functools import cached_property

from . import abc
from .periods import day


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

    def hold(self, rankings):
        """The tiers month by month, where a move happens only once it was computed so many months in a row."""
        months = int(self.settings.get("hold") or 1)
        held, row = {}, {}
        told = []
        for computed in rankings:
            for id, tier in computed.items():
                if tier is None:
                    continue
                if id not in held:
                    held[id] = tier
                same, count = row.get(id, (None, 0))
                row[id] = (tier, count + 1 if same == tier else 1)
                if tier != held[id] and row[id][1] >= months:
                    held[id] = tier
            told.append(dict(held))
        return told

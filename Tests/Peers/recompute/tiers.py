"""Who has which tier: by the figures, held back while it flickers, and by hand."""

from functools import cached_property

from . import abc
from .periods import day
from .standing import fixed_window


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
        """As it stands; with `end`, of those who had bought by then, over windows that end with that month."""
        amounts = {
            head: sum(self.portfolio.amount(id, measure or self.measure, end) for id in members)
            for head, members in self.entries().items()
            if end is None or any(self.has_bought(id, end) for id in members)
        }
        return abc.rank(amounts, {id: self.portfolio.standing_order(id) for id in amounts}, self.rule)

    @cached_property
    def computed(self):
        """By the figures, of what is ranked: held back while they flicker, where windows move on by months."""
        portfolio = self.portfolio
        if fixed_window(portfolio.settings, portfolio.fiscal_start) or self.first_record is None:
            return self.ranking().tiers()
        told = self.history(range(min(self.first_record, portfolio.site_end), portfolio.site_end + 1))[-1]
        return self.ranking().tiers() | told

    @cached_property
    def now(self):
        """Of each customer: its own by hand, its head's by hand, by the figures. A target bears none for its group."""
        told = {}
        for head, members in self.entries().items():
            for id in members:
                by_head = None if self.portfolio.stage(head) == "target" else self.by_hand(head)
                told[id] = self.by_hand(id) or by_head or self.computed[head]
        return told

    def by_hand(self, id):
        tier = self.portfolio.accounts[id].fields.get("tier")
        as_of = self.portfolio.as_of
        if (
            not tier
            or tier.get("until")
            and day(tier["until"]) < as_of
            or tier.get("since")
            and day(tier["since"]) > as_of
        ):
            return None
        return tier["tier"]

    def has_bought(self, id, end):
        return any(span.first <= end for span in self.portfolio.ledgers[id].spans)

    @cached_property
    def first_record(self):
        """The month in which the first record of a customer begins."""
        return min((span.first for span in self.spans()), default=None)

    @cached_property
    def recorded_since(self):
        """The month in which the first record of the finest kind begins."""
        spans = self.spans()
        finest = min((span.length for span in spans), default=None)
        return min((span.first for span in spans if span.length == finest), default=None)

    def spans(self):
        return [span for id in self.portfolio.customers for span in self.portfolio.ledgers[id].spans]

    def is_whole(self, end):
        """Whether the records reach back over the whole window that ends with a month."""
        return self.recorded_since is not None and self.recorded_since <= end - self.portfolio.window_length + 1

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
            if None in computed.values():
                # Where nothing was sold at all there are no tiers, and what comes after it starts anew.
                held, row, was_whole = {}, {}, False
                told.append({})
                continue
            for id, tier in computed.items():
                same, count = row.get(id, (None, 0))
                row[id] = (tier, count + 1 if same == tier else 1)
                if not was_whole or id not in held or row[id][1] >= needed:
                    held[id] = tier
            was_whole = was_whole or self.is_whole(month)
            told.append(dict(held))
        return told

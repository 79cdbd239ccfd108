"""Sales by industry, region, partner and product."""

from dataclasses import dataclass, field
from fractions import Fraction

from .reading import listed


@dataclass
class Part:
    accounts: set = field(default_factory=set)
    revenue: int = 0
    before: int = 0
    profit: int = 0
    # Of the records that tell their profit.
    revenue_with_profit: int = 0

    @property
    def margin(self):
        return Fraction(self.profit, self.revenue_with_profit) if self.revenue_with_profit > 0 else None

    def share(self, total):
        return Fraction(self.revenue, total) if total > 0 and self.revenue >= 0 else None


def figures(portfolio, kind):
    """By id; an account with two partners counts with each, what belongs to none stands under `None`, and a word of the
    settings with nothing at all."""
    words = portfolio.settings.get(kind) or {} if kind in ("industries", "regions") else {}
    found = {word: Part() for word in words}
    for id, account in portfolio.accounts.items():
        for part in parts_of(portfolio, id, account, kind):
            own = found.setdefault(part, Part())
            if kind != "products" or now_sold(portfolio, id, part):
                own.accounts.add(id)
            if portfolio.stage(id) != "target":
                add(own, portfolio, id, part if kind == "products" else ...)
    return found


def add(own, portfolio, id, product):
    """What an account bought, of one product or of all."""
    for entry in portfolio.ledgers[id].entries:
        if product is ... or entry.product == (product or ""):
            if entry.month in portfolio.window(id):
                own.revenue += entry.revenue
                own.profit += entry.profit or 0
                own.revenue_with_profit += entry.revenue if entry.profit is not None else 0
            if entry.month in portfolio.window(id, back=12):
                own.before += entry.revenue


def parts_of(portfolio, id, account, kind):
    if kind == "products":
        return {entry.product or None for entry in portfolio.ledgers[id].entries}
    field = {"industries": "industry", "regions": "region", "partners": "partners"}[kind]
    return listed(account.fields.get(field)) or [None]


def now_sold(portfolio, id, product):
    """Whether a customer bought a product in the window."""
    return portfolio.stage(id) != "target" and (product or "") in portfolio.ledgers[id].by_product(portfolio.window(id))

"""Sales by industry, region, partner and product."""

from dataclasses import dataclass, field
from fractions import Fraction

from .reading import listed


@dataclass
class Part:
    accounts: set = field(default_factory=set)
    revenue: int = 0
    before: int = 0
    share: Fraction | None = None


def figures(portfolio, kind):
    """By id; an account with two partners counts with each, and what belongs to none stands under `None`, and a word of the settings
    with nothing at all."""
    words = portfolio.settings.get(kind) or {} if kind in ("industries", "regions") else {}
    found = {word: Part() for word in words}
    total = sum(portfolio.amount(id) for id in portfolio.customers)
    for id, account in portfolio.accounts.items():
        for part, revenue, before in account_parts(portfolio, id, account, kind):
            own = found.setdefault(part, Part())
            if kind != "products" or now_sold(portfolio, id, part):
                own.accounts.add(id)
            if portfolio.stage(id) != "target":
                own.revenue += revenue
                own.before += before
    for part in found.values():
        part.share = Fraction(part.revenue, total) if total > 0 and part.revenue >= 0 else None
    return found


def account_parts(portfolio, id, account, kind):
    if kind == "products":
        now = portfolio.ledgers[id].by_product(portfolio.window(id))
        before = portfolio.ledgers[id].by_product(portfolio.window(id, back=12))
        return [(product or None, now.get(product, 0), before.get(product, 0)) for product in {*now, *before}]
    words = {"industries": "industry", "regions": "region", "partners": "partners"}
    amounts = portfolio.amount(id), portfolio.amount(id, back=12)
    return [(part, *amounts) for part in listed(account.fields.get(words[kind])) or [None]]


def now_sold(portfolio, id, product):
    return portfolio.stage(id) != "target" and (product or "") in portfolio.ledgers[id].by_product(portfolio.window(id))

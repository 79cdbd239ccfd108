"""Rising accounts: active ones of the tiers B and C that sell more than in the window before, by five marks."""

from fractions import Fraction

from .periods import period
from .reports import records_begin


def marks(portfolio, tiers, id, benchmarks):
    """(value, benchmark) of each mark; months that longer records are spread over say nothing of frequency."""
    window, book = portfolio.window(id), portfolio.ledgers[id]
    observed = [month for month in window if not any(entry.is_spread for entry in book.within([month]))]
    bought = [month for month in observed if book.revenue([month]) > 0]
    since = portfolio.accounts[id].fields.get("since")
    began = period(since, portfolio.fiscal_start).first if since else book.first_purchase
    revenue, profit = book.revenue(window), book.known_profit(window)
    return {
        "frequency": (len(bought), len(observed)) if observed else (None, None),
        "volume": (revenue, benchmarks["volume"]) if benchmarks["volume"] else (None, None),
        "margin": (Fraction(profit, revenue), benchmarks["margin"]),
        "loyalty": (None if began is None else max(window[-1] - began, 0), 36),
        "contribution": (profit, benchmarks["contribution"]) if benchmarks["contribution"] else (None, None),
    }


def benchmarks(portfolio, tiers):
    """The least of an A account, and the margin of the whole portfolio."""
    best = [id for id, tier in tiers.now.items() if tier == "A"]
    revenue = sum(portfolio.amount(id) for id in portfolio.customers)
    profit = sum(portfolio.amount(id, "profit") for id in portfolio.customers)
    return {
        "volume": least(portfolio.amount(id) for id in best),
        "margin": Fraction(profit, revenue) if revenue > 0 else None,
        "contribution": least(portfolio.amount(id, "profit") for id in best),
    }


def least(amounts):
    return min((amount for amount in amounts if amount > 0), default=None)


def points(value, benchmark):
    """20 × value ÷ benchmark, rounded down, from 0 to 20."""
    if value is None or benchmark is None or benchmark <= 0 or value <= 0:
        return 0
    return min(int(20 * Fraction(value) / benchmark), 20)


def has_known_profit(portfolio):
    return not any(portfolio.ledgers[id].has_unknown_profit(portfolio.window(id)) for id in portfolio.customers)


def candidates(portfolio, tiers):
    """Who sells more than in the window before, of those that are booked over the whole window and recorded over both."""
    length = portfolio.window_length
    return [
        id
        for id in portfolio.customers
        if portfolio.stage(id) == "active"
        and tiers.now.get(id) in ("B", "C")
        and portfolio.amount(id) > portfolio.amount(id, back=length)
        and portfolio.amount(id) > 0
        and portfolio.window(id)[-1] <= portfolio.booked[id]
        and records_begin(portfolio, id, 0) <= portfolio.window(id)[0] - length
    ]

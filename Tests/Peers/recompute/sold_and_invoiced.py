"""Why what was sold to an account in some months is not what it was invoiced in them, as far as the data know."""

from .money import shared
from .periods import first_day, last_day, month, month_of, period


def reasons(portfolio, book, id, months):
    """What each reason makes sales more than invoices, or less; the rest has none.

    Each explains at most what it can. A target's sales count nowhere; of whom no receivables are kept nothing is known;
    what was invoiced behind the booked month is not sold yet; a record that reaches over the ends counts in part only;
    each converted amount was rounded by half a unit at most.
    """
    account, as_of = portfolio.accounts[id], portfolio.as_of
    is_target = portfolio.stage(id) == "target"
    sold = 0 if is_target else portfolio.ledgers[id].revenue(months)
    rest = sold - book.invoiced(first_day(months[0]), last_day(months[-1]), as_of)
    if rest == 0:
        return {}
    if is_target or not account.invoices:
        return {"target" if is_target else "not_kept": rest}
    found = {}
    unbooked = not_booked(portfolio, book, id, months)
    inside, outside = reaching_over(portfolio, account, months)
    if rest != unbooked and rest in (inside, -outside, inside - outside):
        found["spread"] = rest
        rest = 0
    found["not_booked"] = min(max(rest, unbooked), 0)
    rest -= found["not_booked"]
    if "spread" not in found:
        found["spread"] = min(max(rest, min(-outside, inside, 0)), max(-outside, inside, 0))
        rest -= found["spread"]
    own = portfolio.rates.currency
    converted = sum(
        invoice.currency not in ("", own) and month_of(invoice.issued) in months for invoice in book.invoices
    )
    if abs(rest) <= converted:
        found["rounding"] = rest
    return {reason: amount for reason, amount in found.items() if amount}


def not_booked(portfolio, book, id, months):
    """By how much more was invoiced than sold behind the booked month."""
    behind = range(max(portfolio.booked[id] + 1, months[0]), months[-1] + 1)
    if not behind:
        return 0
    invoiced = book.invoiced(first_day(behind[0]), last_day(behind[-1]), portfolio.as_of)
    return min(portfolio.ledgers[id].revenue(behind) - invoiced, 0)


def reaching_over(portfolio, account, months):
    """Of records that lie in the months in part only: what of them is inside, and what is outside."""
    inside = outside = 0
    for row in account.sales:
        whole = period(row["period"], portfolio.fiscal_start)
        last = month(row["through"]) if row.get("through") else min(whole.last, month_of(portfolio.as_of))
        own = range(whole.first, last + 1)
        parts = [at in months for at in own]
        if any(parts) and not all(parts):
            rated = min(whole.last, month_of(portfolio.as_of))
            revenue = portfolio.rates.money(row["revenue"], row.get("currency"), rated)
            within = sum(part for part, is_inside in zip(shared(revenue, len(own)), parts) if is_inside)
            inside += within
            outside += revenue - within
    return inside, outside

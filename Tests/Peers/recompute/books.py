"""Control totals: what is kept here of a period, as the books would say it, and how far both agree."""

from .periods import last_day, period


def kept(portfolio, receivables, total):
    """Each figure that a total tells, as it is kept here: of one account, or of all."""
    at = period(total["period"], portfolio.fiscal_start)
    books = [receivables[id] for id in ids_of(portfolio, total)]
    ids = selling(portfolio, total)
    end = last_day(at.last)
    figures = {
        "revenue": sum(portfolio.ledgers[id].revenue(at.months) for id in ids),
        "profit": sum(portfolio.ledgers[id].known_profit(at.months) for id in ids),
        "invoiced": sum(book.invoiced(at.begins, at.ends, portfolio.as_of) for book in books),
        "invoices": sum(
            not invoice.is_note and at.begins <= invoice.issued <= at.ends
            for book in books
            for invoice in book.invoices
        ),
        "receivables": sum(book.balance(end) for book in books),
    }
    return {figure: value for figure, value in figures.items() if total.get(figure) not in (None, "")}


def is_comparable(portfolio, total, figure):
    """No record reaches into the period from outside of it, no profit in it is unknown, and it is over."""
    at = period(total["period"], portfolio.fiscal_start)
    if at.ends > portfolio.as_of:
        return False
    for id in selling(portfolio, total):
        book = portfolio.ledgers[id]
        if figure == "profit" and book.has_unknown_profit(at.months):
            return False
        if figure in ("revenue", "profit") and any(
            span.first <= at.last and last >= at.first and not (at.first <= span.first and last <= at.last)
            for span in book.spans
            for last in [span.first + span.length - 1]
        ):
            return False
    return True


def ids_of(portfolio, total):
    return [total["account"]] if total.get("account") else list(portfolio.accounts)


def selling(portfolio, total):
    """A target's sales count nowhere."""
    return [id for id in ids_of(portfolio, total) if portfolio.stage(id) != "target"]


def agrees_to(verdicts, fiscal_start):
    """The last month of an unbroken row of agreeing periods; `verdicts` goes from a period to those of its figures.

    A quarter or a year that agrees stands for its months; a month that is not comparable neither agrees nor breaks the
    row, one that differs, alone or within a longer period, or of which nothing is told does.
    """
    told = {}
    for name, found in verdicts.items():
        at = period(name, fiscal_start)
        told[at] = "differs" if "differs" in found else "agrees" if "agrees" in found else "not-comparable"
    if not told:
        return None
    last = None
    for month in range(min(at.first for at in told), max(at.last for at in told) + 1):
        found = {verdict for at, verdict in told.items() if at.first <= month <= at.last}
        if "differs" in found or not found:
            break
        if "agrees" in found:
            last = month
    return last

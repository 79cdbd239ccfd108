"""What months and quarters bring, and with what they may be compared."""

from dataclasses import dataclass


def revenue(portfolio, months, ids=None):
    return sum(portfolio.ledgers[id].revenue(months) for id in ids or portfolio.customers)


def profit(portfolio, months):
    """As far as it is known; nothing where no record tells any."""
    told = [profit for id in portfolio.customers if (profit := portfolio.ledgers[id].profit(months)) is not None]
    return sum(told) if told else None


def is_booked(portfolio, id, months):
    """Of a former account nothing more is to come: it is booked as far as the site."""
    booked = portfolio.site_end if portfolio.stage(id) == "former" else portfolio.booked[id]
    return months[-1] <= booked


def longest_record(portfolio, id, months):
    """The length in months of the longest record that touches some months."""
    return max(
        (span.length for span in portfolio.ledgers[id].spans if span.first <= months[-1] and span.last >= months[0]),
        default=0,
    )


def finest(spans):
    return min(span.length for span in spans)


def records_begin(portfolio, id, otherwise):
    """The first month of an account's records, or of anybody's of its finest kind if that is earlier."""
    own = portfolio.ledgers[id].spans
    if not own:
        return otherwise
    like = [
        span.first
        for other in portfolio.customers
        for span in portfolio.ledgers[other].spans
        if span.length == finest(own)
    ]
    return min(like + [span.first for span in own])


@dataclass(frozen=True)
class Comparison:
    """The same accounts in two periods, and who is left out."""

    compared: list
    not_booked: list
    recorded_for_longer: list
    before_records: list
    now: int
    before: int


def compare(portfolio, now, before):
    """Some months with earlier ones: only accounts that are booked and recorded finely enough on both sides."""
    not_booked = [
        id for id in portfolio.customers if not (is_booked(portfolio, id, now) and is_booked(portfolio, id, before))
    ]
    longer = [
        id
        for id in portfolio.customers
        if id not in not_booked
        and max(longest_record(portfolio, id, now), longest_record(portfolio, id, before)) > len(now)
    ]
    early = [
        id
        for id in portfolio.customers
        if id not in not_booked and id not in longer and records_begin(portfolio, id, before[0]) > before[0]
    ]
    compared = [id for id in portfolio.customers if id not in {*not_booked, *longer, *early}]
    sums = [sum(portfolio.ledgers[id].revenue(months) for id in compared) for months in (now, before)]
    return Comparison(compared, not_booked, longer, early, *sums)

"""What months and quarters bring, and with what they may be compared."""


def revenue(portfolio, months, ids=None):
    return sum(portfolio.ledgers[id].revenue(months) for id in ids or portfolio.customers)


def known_profit(portfolio, months, ids=None):
    return sum(portfolio.ledgers[id].known_profit(months) for id in ids or portfolio.customers)


def has_unknown_profit(portfolio, months, ids=None):
    return any(portfolio.ledgers[id].has_unknown_profit(months) for id in ids or portfolio.customers)


def is_booked(portfolio, id, months):
    return months[-1] <= portfolio.booked[id]


def longest_record(portfolio, id, months):
    """The length in months of the longest record that touches some months."""
    return max(
        (span.length for span in portfolio.ledgers[id].spans if span.first <= months[-1] and span.last >= months[0]),
        default=0,
    )


def is_comparable(portfolio, id, now, before):
    """Both sides are booked, and no record of theirs is longer than what is compared."""
    sides = (now, before)
    return all(is_booked(portfolio, id, side) and longest_record(portfolio, id, side) <= len(side) for side in sides)

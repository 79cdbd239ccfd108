"""The plan of a year: base, goal, target, gap, and what was sold up to the last booked month."""

from fractions import Fraction

from .money import rounded
from .periods import fiscal_year


def growth(settings, year, is_over, region, industry):
    """The percentage for an account: its region's, else its industry's, else the default.

    `growth` may be by year; a year that is over and has none of its own plans nothing.
    """
    told = settings.get("growth")
    if isinstance(told, dict) and str(year) in told:
        told = told[str(year)]
    elif is_over:
        return None
    if told is None:
        return Fraction(0)
    if not isinstance(told, dict):
        return percent(told)
    for kind, word in (("regions", region), ("industries", industry)):
        if word in (told.get(kind) or {}):
            return percent(told[kind][word])
    return percent(told.get("default") or "0")


def percent(text):
    return Fraction(text.rstrip("%"))


def base(portfolio, id, year):
    """What was sold in the base window as far as the account is booked."""
    months = base_window(portfolio, year)
    return portfolio.ledgers[id].revenue(range(months[0], min(months[-1], portfolio.booked[id]) + 1))


def base_window(portfolio, year):
    """The year before; while that is not over, the twelve months that end with what is booked."""
    before = fiscal_year(year - 1, portfolio.fiscal_start)
    if before.ends < portfolio.as_of:
        return before.months
    return range(portfolio.site_end - 11, portfolio.site_end + 1)


def sold(portfolio, id, months):
    """Up to the account's last booked month, and none behind that of the site: all stop on one day."""
    booked = min(portfolio.booked[id], portfolio.site_end)
    return portfolio.ledgers[id].revenue(range(months[0], min(months[-1], booked) + 1))


def goal(base, growth):
    """Growth on a negative base plans nothing."""
    return 0 if base < 0 else rounded(base * (100 + growth) / 100)


def target(portfolio, id, year):
    """The target of a year, in the account's money; a former account's counts nowhere."""
    if portfolio.stage(id) == "former":
        return None
    text = (portfolio.accounts[id].fields.get("targets") or {}).get(str(year))
    return None if text in (None, "") else portfolio.rates.money(text, None, 0)


def figures(portfolio, id, year):
    """The plan's row of an account: of a former one nothing is planned, of a target account only its target counts."""
    fields = portfolio.accounts[id].fields
    whole = fiscal_year(year, portfolio.fiscal_start)
    counts = portfolio.stage(id) != "target"
    past = base(portfolio, id, year) if counts else 0
    share = growth(portfolio.settings, year, whole.ends < portfolio.as_of, fields["region"], fields["industry"])
    wanted = None if share is None else 0 if portfolio.stage(id) == "former" else goal(past, share)
    planned = target(portfolio, id, year)
    return {
        "base": past,
        "goal": wanted,
        "target": planned,
        "gap": None if wanted is None else wanted - (planned or 0),
        "actual": sold(portfolio, id, whole.months) if counts else 0,
    }

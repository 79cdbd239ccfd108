"""To which month an account is booked, and over which months it stands."""

from .periods import fiscal_year, month, month_of, period


def last_whole_month(as_of):
    return month_of(as_of) - 1


def site_booked_to(settings, ledgers, as_of):
    """As the settings say; else the last whole month before the as-of day in which some record ends."""
    if settings.get("booked_to"):
        return month(settings["booked_to"])
    ends = [span.last for book in ledgers.values() for span in book.spans if span.last <= last_whole_month(as_of)]
    return max(ends, default=None)


def account_booked_to(account, book, site):
    if account.fields.get("booked_to"):
        return month(account.fields["booked_to"])
    newest = book.newest
    if newest and newest.length > 1 and newest.last < site:
        return newest.last
    return site


def window_end(end, booked, book):
    """The last month of an account's window, where the site's ends with `end`."""
    length = book.newest.length if book.newest else 1
    return max(min(end, booked), end - length)


def fixed_window(settings, fiscal_start):
    """The months of an `abc.window` that is a year or a quarter."""
    window = (settings.get("abc") or {}).get("window") or {}
    if "year" in window:
        return fiscal_year(window["year"].removeprefix("FY"), fiscal_start).months
    if "quarter" in window:
        return period(window["quarter"], fiscal_start).months
    return None


def window_length(settings, fiscal_start):
    """In months; that of a year or a quarter is its own."""
    fixed = fixed_window(settings, fiscal_start)
    return len(fixed) if fixed else int(((settings.get("abc") or {}).get("window") or {}).get("months") or 12)

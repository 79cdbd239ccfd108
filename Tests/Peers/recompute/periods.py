"""Days, months and periods. A month is the number of months since the year 0, so that months can be added."""

import calendar
import re
from dataclasses import dataclass
from datetime import date


def day(text):
    return date.fromisoformat(text) if text else None


def month(text):
    year, number = text.split("-")
    return int(year) * 12 + int(number) - 1


def month_of(day):
    return day.year * 12 + day.month - 1


def first_day(month):
    return date(month // 12, month % 12 + 1, 1)


def last_day(month):
    year, number = month // 12, month % 12 + 1
    return date(year, number, calendar.monthrange(year, number)[1])


def month_name(month):
    return f"{month // 12:04}-{month % 12 + 1:02}"


@dataclass(frozen=True)
class Period:
    """A day, a month, a quarter or a year; `first` and `last` are months."""

    first: int
    last: int
    begins: date
    ends: date

    @property
    def months(self):
        return range(self.first, self.last + 1)

    @property
    def length(self):
        return self.last - self.first + 1

    @property
    def is_longer_than_a_month(self):
        return self.length > 1


def months_period(first, last):
    return Period(first, last, first_day(first), last_day(last))


def period(text, fiscal_start=1):
    """`2026`, `2026-Q1`, `2026-03` and `2026-03-14` are the calendar's; `FY2026` and `FY2026-Q1` are fiscal."""
    if match := re.fullmatch(r"(FY)?(\d{4})(?:-Q([1-4]))?", text):
        start = fiscal_start if match[1] else 1
        first = int(match[2]) * 12 + start - 1
        if match[3]:
            first += 3 * (int(match[3]) - 1)
            return months_period(first, first + 2)
        return months_period(first, first + 11)
    if re.fullmatch(r"\d{4}-\d\d", text):
        return months_period(month(text), month(text))
    only = date.fromisoformat(text)
    return Period(month_of(only), month_of(only), only, only)


def fiscal_year(year, fiscal_start):
    """A fiscal year is named for the year in which it begins."""
    return period(f"FY{year}", fiscal_start)


def fiscal_year_of(month, fiscal_start):
    return (month - (fiscal_start - 1)) // 12


def fiscal_quarter_name(month, fiscal_start):
    """`2026-Q3`, or `FY2026-Q1` where the year does not begin in January, of the quarter in which a month lies."""
    year = fiscal_year_of(month, fiscal_start)
    quarter = (month - (fiscal_start - 1)) % 12 // 3 + 1
    return f"{'FY' if fiscal_start != 1 else ''}{year}-Q{quarter}"

"""What each account bought, month by month and product by product, and to which month it is booked."""

from collections import defaultdict
from dataclasses import dataclass, field
from fractions import Fraction

from .money import shared
from .periods import month, month_of, period


@dataclass(frozen=True)
class Entry:
    """One record's part of one month. Quantities are thousandths; `None` is what was left blank; spread is what was
    recorded for longer than a month."""

    month: int
    product: str
    revenue: int
    profit: int | None
    orders: int | None
    quantity: int | None
    is_spread: bool


@dataclass(frozen=True)
class RecordSpan:
    """The months over which a record is spread, and the length of its period in months."""

    first: int
    last: int
    length: int


@dataclass
class Ledger:
    entries: list = field(default_factory=list)
    spans: list = field(default_factory=list)

    def within(self, months):
        return [entry for entry in self.entries if entry.month in months]

    def revenue(self, months):
        return sum(entry.revenue for entry in self.within(months))

    def known_profit(self, months):
        return sum(entry.profit for entry in self.within(months) if entry.profit is not None)

    def profit(self, months):
        """As far as it is known; nothing where no record tells any."""
        told = [entry.profit for entry in self.within(months) if entry.profit is not None]
        return sum(told) if told else None

    def revenue_without_profit(self, months):
        return sum(entry.revenue for entry in self.within(months) if entry.profit is None)

    def has_unknown_profit(self, months):
        return any(entry.profit is None for entry in self.within(months))

    def spread_revenue(self, months):
        return sum(entry.revenue for entry in self.within(months) if entry.is_spread)

    def by_product(self, months):
        sums = defaultdict(int)
        for entry in self.within(months):
            sums[entry.product] += entry.revenue
        return sums

    @property
    def first_purchase(self):
        return min((entry.month for entry in self.entries if entry.revenue > 0), default=None)

    @property
    def newest(self):
        """The record that ends last; of several, the longest, which may still be told in part."""
        return max(self.spans, key=lambda span: (span.last, span.length), default=None)


def ledger(account, rates, as_of, fiscal_start):
    book = Ledger()
    for row in account.sales:
        whole = period(row["period"], fiscal_start)
        last = month(row["through"]) if row.get("through") else min(whole.last, month_of(as_of))
        months = range(whole.first, last + 1)
        rated = min(whole.last, month_of(as_of))
        currency = row.get("currency")
        revenues = shared(rates.money(row["revenue"], currency, rated), len(months))
        profits = parts(row.get("profit"), len(months), lambda text: rates.money(text, currency, rated))
        orders = parts(row.get("orders"), len(months), int)
        quantities = parts(row.get("quantity"), len(months), lambda text: int(Fraction(text) * 1000))
        for index, at in enumerate(months):
            if at > max(month_of(as_of), whole.first):
                # Of a record that is known further by now.
                break
            book.entries.append(
                Entry(
                    at,
                    row.get("product") or "",
                    revenues[index],
                    profits[index],
                    orders[index],
                    quantities[index],
                    whole.is_longer_than_a_month,
                )
            )
        book.spans.append(RecordSpan(whole.first, last, whole.length))
    return book


def parts(text, count, read):
    return [None] * count if text in (None, "") else shared(read(text), count)

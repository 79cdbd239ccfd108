"""Credit limits: the most that an account may owe, in a currency of its own."""

from dataclasses import dataclass
from fractions import Fraction

from .periods import month_of


@dataclass(frozen=True)
class Limit:
    amount: Fraction
    currency: str
    month: int
    rates: object

    @property
    def worth(self):
        """In the site's money, at the rate of the as-of day's month."""
        return self.rates.money(self.amount, self.currency, self.month)

    def is_exceeded_by(self, book, as_of):
        """Compared before anything is rounded; what is in the limit's own currency is compared as it stands."""
        rate = self.rates.rate(self.currency, self.month)
        return sum(self.part(book, *item, rate) for item in book.balance_items(as_of)) > self.amount

    def part(self, book, invoice, amount, rate):
        own = invoice.currency or self.rates.currency
        if own == (self.currency or self.rates.currency):
            return amount
        return amount * self.rates.rate(invoice.currency, book.rate_month(invoice)) / rate


def of(portfolio, id):
    credit = portfolio.accounts[id].fields.get("credit")
    if not credit:
        return None
    return Limit(Fraction(credit["limit"]), credit.get("currency") or "", month_of(portfolio.as_of), portfolio.rates)

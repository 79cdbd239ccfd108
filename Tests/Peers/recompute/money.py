"""Amounts as integers of the smallest unit, and what one currency is worth in another."""

from fractions import Fraction

WITHOUT_PLACES = {
    "BIF",
    "CLP",
    "DJF",
    "GNF",
    "ISK",
    "JPY",
    "KMF",
    "KRW",
    "PYG",
    "RWF",
    "UGX",
    "VND",
    "VUV",
    "XAF",
    "XOF",
    "XPF",
}
WITH_THREE = {"BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"}


def places(currency):
    return 0 if currency in WITHOUT_PLACES else 3 if currency in WITH_THREE else 2


def rounded(value):
    """To the nearest whole number, a half away from zero."""
    value = Fraction(value)
    whole = (2 * abs(value.numerator) + value.denominator) // (2 * value.denominator)
    return -whole if value < 0 else whole


def shared(amount, count):
    """An amount in whole parts: the remainder goes one by one to the first, with the amount's sign."""
    sign = -1 if amount < 0 else 1
    part, rest = divmod(abs(amount), count)
    return [sign * (part + (index < rest)) for index in range(count)]


class Rates:
    """What one unit of a currency is worth in the site's: in a month, else in its year, else at all."""

    def __init__(self, settings):
        self.currency = settings.get("currency") or "EUR"
        self.unit = 10 ** places(self.currency)
        self.plain, self.dated = {}, {}
        for key, value in (settings.get("rates") or {}).items():
            if isinstance(value, dict):
                for currency, rate in value.items():
                    self.dated[key, currency] = Fraction(rate)
            else:
                self.plain[key] = Fraction(value)

    def rate(self, currency, month):
        if not currency or currency == self.currency:
            return Fraction(1)
        year, number = month // 12, month % 12 + 1
        for key in (f"{year:04}-{number:02}", f"{year:04}"):
            if (key, currency) in self.dated:
                return self.dated[key, currency]
        return self.plain[currency]

    def exact(self, amount, currency, month):
        """In the site's smallest unit, not rounded."""
        return Fraction(amount) * self.rate(currency, month) * self.unit

    def money(self, amount, currency, month):
        return rounded(self.exact(amount, currency, month))

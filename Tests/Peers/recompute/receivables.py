"""Invoices, the payments that belong to them, credit notes, and what is left of each on a day."""

from collections import Counter
from dataclasses import dataclass, field
from datetime import date, timedelta
from fractions import Fraction

from .periods import day, first_day, month_of

BUCKETS = ("not_due", "days_1_30", "days_31_60", "days_61_90", "days_over_90", "no_due_day")


@dataclass(frozen=True)
class Payment:
    """What closes an invoice in part; without a day it always counts."""

    day: date | None
    amount: Fraction
    kind: str


@dataclass
class Invoice:
    number: str
    issued: date
    due: date | None
    amount: Fraction
    currency: str
    credits: str
    disputed: date | None
    payments: list = field(default_factory=list)
    # (day, amount) of the notes that name this invoice; amounts are positive.
    notes: list = field(default_factory=list)

    @property
    def is_note(self):
        return self.amount < 0

    def paid(self, on):
        """What has no day counts from the invoice's first day on."""
        return sum(payment.amount for payment in self.payments if (payment.day or self.issued) <= on)

    def credited(self, on):
        return sum(amount for issued, amount in self.notes if issued <= on)

    def rest(self, on):
        """What is left in its own currency; below zero is a credit. Before its first day only payments count."""
        amount = self.amount if self.issued <= on else 0
        return amount - self.paid(on) - (self.credited(on) if self.issued <= on else 0)

    def is_disputed(self, on):
        return self.disputed is not None and self.disputed <= on


@dataclass(frozen=True)
class Step:
    """Something that lowers an invoice: its worth in the site's money, and how much of that closed what was open."""

    day: date | None
    kind: str
    money: int
    closes: int


class Receivables:
    """One account's."""

    def __init__(self, account, rates):
        self.rates = rates
        self.invoices = [
            Invoice(
                row["invoice"], day(row["issued"]), day(row["due"]), Fraction(row["amount"]), row.get("currency") or "",
                row.get("credits") or "", day(row.get("disputed")),
            )
            for row in account.invoices
        ]  # fmt: skip
        by_number = {invoice.number: invoice for invoice in self.invoices}
        for row in account.invoices:
            if row.get("paid"):
                payment = Payment(day(row.get("paid_on")), Fraction(row["paid"]), "")
                by_number[row["invoice"]].payments.append(payment)
        for row in account.payments:
            payment = Payment(day(row["date"]), Fraction(row["amount"]), row.get("kind") or "")
            by_number[row["invoice"]].payments.append(payment)
        for invoice in self.invoices:
            if invoice.credits:
                by_number[invoice.credits].notes.append((invoice.issued, -invoice.amount))
                # The rate of the invoice that it lowers is the note's.
        self.by_number = by_number

    def rate_month(self, invoice):
        named = self.by_number[invoice.credits] if invoice.credits else invoice
        return month_of(named.issued)

    def money(self, invoice, amount):
        return self.rates.money(amount, invoice.currency, self.rate_month(invoice))

    def rest(self, invoice, on):
        return self.money(invoice, invoice.rest(on))

    def open_invoices(self, on):
        return [
            invoice for invoice in self.invoices
            if not invoice.is_note and invoice.issued <= on and invoice.rest(on) > 0
        ]  # fmt: skip

    def owed(self, on):
        return sum(self.rest(invoice, on) for invoice in self.open_invoices(on))

    def overdue(self, on):
        return sum(self.rest(invoice, on) for invoice in self.open_invoices(on) if invoice.due and invoice.due < on)

    def disputed(self, on):
        return sum(self.rest(invoice, on) for invoice in self.open_invoices(on) if invoice.is_disputed(on))

    def ageing(self, on):
        ages = Counter({bucket: 0 for bucket in BUCKETS})
        for invoice in self.open_invoices(on):
            ages[bucket(invoice.due, on)] += self.rest(invoice, on)
        return ages

    def oldest_days(self, on):
        late = [(on - invoice.due).days for invoice in self.open_invoices(on) if invoice.due and invoice.due < on]
        return max(late, default=None)

    def credit_rests(self, on):
        """(invoice or note, what it leaves to the account's credit, positive, in its currency)."""
        for invoice in self.invoices:
            if invoice.credits:
                continue
            rest = invoice.rest(on)
            if rest < 0:
                yield invoice, -rest

    def credits(self, on):
        """What was paid before its invoice was issued is worth what it will take off the invoice."""
        return sum(
            self.money(invoice, rest) if invoice.issued <= on else sum(step.money for step in self.steps(invoice, on))
            for invoice, rest in self.credit_rests(on)
        )

    def balance(self, on):
        return self.owed(on) - self.credits(on)

    def balance_items(self, on):
        """(invoice or note, what it adds to the balance in its currency)."""
        yield from ((invoice, invoice.rest(on)) for invoice in self.open_invoices(on))
        yield from ((invoice, -rest) for invoice, rest in self.credit_rests(on))

    def invoiced(self, first, last, as_of):
        """Invoices less the notes of the same days; a note that names an invoice is worth what it takes off it."""
        until = min(last, as_of)
        whole = sum(self.money(i, i.amount) for i in self.invoices if first <= i.issued <= until and not i.credits)
        taken_off = sum(
            step.money
            for invoice in self.invoices
            for step in self.steps(invoice, as_of)
            if step.kind == "note" and first <= step.day <= last
        )
        return whole - taken_off

    def fell_due(self, first, last, as_of):
        return sum(
            self.money(invoice, invoice.amount)
            for invoice in self.invoices
            if not invoice.is_note
            and invoice.due
            and first <= invoice.due <= min(last, as_of)
            and invoice.issued <= as_of
        )

    def steps(self, invoice, as_of):
        """What lowers an invoice, each worth the converted rest before less that after.

        Day by day, so that what came in last year is not told anew by a note of this year; what has no day comes first.
        All parts add up to the amount less the rest.
        """
        events = [(payment.day, payment.kind, payment.amount) for payment in invoice.payments]
        events += [(issued, "note", amount) for issued, amount in invoice.notes]
        rest, told = invoice.amount, []
        for on, kind, amount in sorted(
            events, key=lambda event: (event[0] is not None, event[0] or as_of, event[1] == "note")
        ):
            if on is None or on <= as_of:
                worth = self.money(invoice, rest) - self.money(invoice, rest - amount)
                closes = self.money(invoice, max(rest, 0)) - self.money(invoice, max(rest - amount, 0))
                told.append(Step(on, kind, worth, closes))
                rest -= amount
        return told

    def payments(self, as_of):
        """(invoice, step) of what came in and went back: no write-offs, no notes."""
        for invoice in self.invoices:
            for step in self.steps(invoice, as_of):
                if step.kind in ("", "refund"):
                    yield invoice, step

    def collected(self, first, last, as_of):
        """What came in on some days, less what went back."""
        return sum(step.money for _, step in self.payments(as_of) if step.day and first <= step.day <= last)

    def collected_without_day(self, as_of):
        return sum(step.money for _, step in self.payments(as_of) if step.day is None)

    def written_off(self, first, last, as_of):
        return sum(
            step.money
            for invoice in self.invoices
            for step in self.steps(invoice, as_of)
            if step.kind == "write-off" and first <= step.day <= last
        )


def bucket(due, on):
    if due is None:
        return "no_due_day"
    late = (on - due).days
    if late <= 0:
        return "not_due"
    return next((name for name, most in zip(BUCKETS[1:], (30, 60, 90)) if late <= most), "days_over_90")


def whole_months_before(as_of, count):
    """The first and the last day of the last whole months before a day."""
    end = month_of(as_of)
    return first_day(end - count), first_day(end) - timedelta(days=1)


def days_outstanding(open_less_credits, invoiced, as_of):
    """DSO in days, not rounded; none where nothing was invoiced."""
    first, last = whole_months_before(as_of, 12)
    if invoiced <= 0:
        return None
    return Fraction(open_less_credits * ((last - first).days + 1), invoiced)


def weighted_days(parts):
    """The mean of days by amount, of (amount, days)."""
    parts = list(parts)
    whole = sum(amount for amount, _ in parts)
    return Fraction(sum(amount * days for amount, days in parts), whole) if whole > 0 else None


def days_to_pay(receivables, as_of):
    """(amount, days) of each payment of the last 12 whole months: payment day less day of issue, at least 0."""
    first, last = whole_months_before(as_of, 12)
    for book in receivables:
        for invoice, step in book.payments(as_of):
            if step.kind == "" and step.day and first <= step.day <= last and not invoice.is_note:
                yield step.money, max((step.day - invoice.issued).days, 0)


def due_lately(receivables, as_of):
    """The invoices due in the last three whole months: no notes, none disputed."""
    first, last = whole_months_before(as_of, 3)
    for book in receivables:
        for invoice in book.invoices:
            if not invoice.is_note and invoice.due and first <= invoice.due <= last and not invoice.is_disputed(as_of):
                yield book, invoice


def settled(receivables, as_of):
    """Of the invoices due lately: their amounts, what is paid of them, and the mean days late by amount.

    A part paid is late from its due day to its payment, a part written off to the day on which it was, a part open to the
    as-of day; what was paid on a day that nobody noted says nothing of lateness.
    """
    due = paid = 0
    parts = []
    for book, invoice in due_lately(receivables, as_of):
        due += book.money(invoice, invoice.amount)
        for step in book.steps(invoice, as_of):
            if step.kind == "note":
                due -= step.closes
                continue
            if step.kind != "write-off":
                paid += step.closes
            if step.day is not None:
                parts.append((step.closes, max((step.day - invoice.due).days, 0)))
        if invoice.rest(as_of) > 0:
            parts.append((book.rest(invoice, as_of), (as_of - invoice.due).days))
    return due, paid, weighted_days(parts)

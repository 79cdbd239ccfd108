"""What was known on an earlier day: what tells of a later one is forgotten."""

from datetime import timedelta

from .periods import day, month_name, month_of, period
from .reading import listed


def forget(tree, as_of, written, fiscal_start):
    """Takes out of a tree, as it was written on a day, what nobody knew on an earlier one."""
    is_later = lambda text: bool(text) and day(text) > as_of
    begins_later = lambda text: bool(text) and period(text, fiscal_start).begins > as_of

    def drop(fields, name, is_later=is_later):
        if is_later(fields.get(name)):
            del fields[name]

    drop(tree.settings, "booked_to", begins_later)
    for account in tree.accounts:
        drop(account.fields, "since", begins_later)
        if is_later(account.fields.get("reviewed")):
            # It was checked some day; when it was checked before is not known.
            account.fields["reviewed_later"] = account.fields.pop("reviewed")
        drop(account.fields, "booked_to", begins_later)
        account.sales = [row for row in account.sales if not begins_later(row["period"])]
        for row in account.sales:
            whole = period(row["period"], fiscal_start)
            if whole.ends > as_of:
                # What came after is known now: the record's parts stay what they are.
                row["through"] = row.get("through") or month_name(min(whole.last, month_of(written)))
        account.payments = [row for row in account.payments if not is_later(row["date"])]
        for row in account.invoices:
            if is_later(row.get("paid_on")):
                row["paid"] = row["paid_on"] = ""
            if is_later(row.get("disputed")):
                row["disputed"] = ""
        forget_invoices(account, is_later)
        account.visits = [
            card for card in account.visits if not (card.fields["status"] == "done" and is_later(card.fields["date"]))
        ]
        account.complaints = [card for card in account.complaints if not is_later(card.fields["date"])]
        for card in account.visits:
            for action in actions(card, "actions"):
                drop(action, "done")
        for card in account.complaints:
            for action in actions(card, "corrective_action"):
                drop(action, "done")
            reopen(card.fields, is_later)


def forget_invoices(account, is_later):
    """Invoices of later; a note of before that names one stands to the account's credit until then."""
    paid = {row["invoice"] for row in account.payments}
    gone = {
        row["invoice"]
        for row in account.invoices
        if is_later(row["issued"]) and not row.get("paid_on") and row["invoice"] not in paid
    }
    account.invoices = [row for row in account.invoices if row["invoice"] not in gone]
    for row in account.invoices:
        if row.get("credits") in gone:
            row["credits"] = ""


def actions(card, name):
    return [action for action in listed(card.fields.get(name)) if isinstance(action, dict)]


def reopen(fields, is_later):
    """A complaint that was answered, resolved or reopened later is told as it stood."""
    days = {name: listed(fields.get(name)) for name in ("answered", "resolved", "reopened")}
    known = {name: [text for text in told if not is_later(text)] for name, told in days.items()}
    if known == days:
        return
    fields["answered"] = known["answered"][0] if known["answered"] else None
    fields["resolved"], fields["reopened"] = known["resolved"], known["reopened"]
    if len(known["resolved"]) > len(known["reopened"]):
        fields["status"] = "resolved"
    else:
        fields["status"] = "answered" if fields["answered"] or known["resolved"] else "open"


def earlier(as_of):
    """A day well before, that is neither the last of a month nor the first."""
    return as_of - timedelta(days=137)

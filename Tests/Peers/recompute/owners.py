"""Who was in charge of an account on a day."""

from .periods import day, last_day


def former(account):
    """(rep, last day) of the former owners, the earliest first."""
    return sorted(
        ((item["rep"], day(item["until"])) for item in account.fields.get("owners") or []), key=lambda item: item[1]
    )


def owner(account, on):
    """Today's owner, unless a former one's last day is not yet past."""
    return next((rep for rep, until in former(account) if on <= until), account.fields["owner"])


def owner_of_month(account, month):
    return owner(account, last_day(month))


def has_left(reps, rep, on):
    """Whether a rep's last day is past on a day."""
    until = day((reps.get(rep) or {}).get("until"))
    return until is not None and until < on

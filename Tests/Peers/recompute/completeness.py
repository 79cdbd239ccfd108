"""How much of what an account's stage and tier ask for its dossier tells."""

from .periods import day

PROFILE = ["name", "industry", "region", "owner", "company.address", "company.phone", "company.legal_representative",
           "company.founded"]  # fmt: skip
CARD = ["reviewed", "since", "credit.limit", "credit.payment_terms", "company.business", "sales", "contacts"]
ANALYSIS = ["company.management", "company.bank", "company.employees", "credit.bank_rating", "financials",
            "trading.competitors", "facts", "swot", "visits"]  # fmt: skip
STRATEGY = ["company.registered_capital", "credit.payment_days", "trading.marketing", "trading.credit_standing",
            "strategy", "targets"]  # fmt: skip


def of(portfolio, account, tier):
    """(how many of the fields asked for are there, how many are asked for)."""
    asked = [name for name in asked_of(portfolio.stage(account.id), tier) if name != "facts" or facts(portfolio, account)]
    return sum(tells(portfolio, account, name) for name in asked), len(asked)


def asked_of(stage, tier):
    """A target, and a customer no more, needs its profile; a C account its card; a B the analysis; an A all."""
    if stage in ("target", "former"):
        return PROFILE
    return PROFILE + CARD + (ANALYSIS if tier in ("A", "B") else []) + (STRATEGY if tier == "A" else [])


def facts(portfolio, account):
    """The names of the fields that the settings ask for in the account's industry: those that are not optional."""
    industries = portfolio.settings.get("industries")
    told = industries.get(account.fields["industry"]) if isinstance(industries, dict) else None
    declared = (told.get("fields") or {}) if isinstance(told, dict) else {}
    return [name for name, field in declared.items() if not (isinstance(field, dict) and field.get("optional"))]


def tells(portfolio, account, name):
    fields = account.fields
    if name == "facts":
        return all(not is_empty((fields.get("facts") or {}).get(fact)) for fact in facts(portfolio, account))
    if name == "contacts":
        return any(is_present(contact, portfolio.as_of) for contact in account.contacts)
    if name in ("sales", "visits"):
        return bool(getattr(account, name))
    if name == "reviewed":
        return bool(fields.get("reviewed") or fields.get("reviewed_later"))
    at = fields
    for part in name.split("."):
        at = (at or {}).get(part)
    if name == "swot":
        return any(not is_empty(part) for part in (at or {}).values())
    return not is_empty(at)


def is_present(contact, on):
    """The day on which somebody left is the first one without."""
    return not contact.fields.get("left") or day(contact.fields["left"]) > on


def is_empty(value):
    return value in (None, "", [], {}) or value in ("~", "null")

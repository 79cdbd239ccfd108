"""What a representative is appraised by: checks of cards, reports on visits, actions done in time."""

from collections import Counter, defaultdict
from datetime import timedelta

from . import visits
from .looking_back import actions
from .owners import owner
from .periods import day

FIGURES = ("checked-this-week", "cards-current", "reports-written", "actions-in-time")


def figures(portfolio):
    """By representative, the (part, whole) of each figure that asks for no tier."""
    as_of = portfolio.as_of
    counted = defaultdict(Counter)

    def count(rep, figure, is_met):
        counted[rep][figure, "part"] += bool(is_met)
        counted[rep][figure, "whole"] += 1

    every = int(portfolio.settings.get("review_every") or 7)
    monday = as_of - timedelta(days=as_of.weekday())
    for id, account in portfolio.accounts.items():
        today = owner(account, as_of)
        if portfolio.stage(id) in ("active", "dormant") and not account.fields.get("reviewed_later"):
            reviewed = day(account.fields.get("reviewed"))
            count(today, "checked-this-week", reviewed and monday <= reviewed <= as_of)
            count(today, "cards-current", reviewed and (as_of - reviewed).days <= every)
        for visit in visits.visits(account):
            if visit.is_missed(as_of) or visit.status == "done" and visit.date <= as_of:
                count(visit.rep, "reports-written", visit.status == "done")
        if passed := visits.announced_day_passed(account, as_of):
            count(owner(account, passed), "reports-written", False)
        for action in open_actions(account):
            due = day(action.get("due"))
            count(today, "actions-in-time", not due or as_of <= due)
    return {
        rep: {name: (found[name, "part"], found[name, "whole"]) for name in FIGURES} for rep, found in counted.items()
    }


def open_actions(account):
    """What was agreed on visits that were not cancelled, and on complaints, and is not done."""
    kept = [card for card in account.visits if card.fields["status"] != "cancelled"]
    agreed = [action for card in kept for action in actions(card, "actions")]
    agreed += [action for card in account.complaints for action in actions(card, "corrective_action")]
    return [action for action in agreed if not action.get("done")]

"""What each rule of care finds, at which account, and who must act: worked out from the raw files."""

from collections import Counter
from fractions import Fraction

from . import cadence, complaints, completeness, limits, owners, plan, receivables, visits
from .books import is_comparable, kept
from .looking_back import actions
from .money import rounded
from .periods import day, fiscal_year_of, months_period, month_of, period
from .reading import listed
from .reports import is_booked, longest_record, records_begin
from .standing import last_whole_month


class Findings:
    """(rule, account, who must act) of each finding; without an account "", without anybody `None`."""

    def __init__(self, portfolio, tiers, books):
        self.portfolio, self.tiers, self.books = portfolio, tiers, books
        self.as_of, self.settings = portfolio.as_of, portfolio.settings
        self.reps = portfolio.tree.reps
        self.found = Counter()
        for id, account in portfolio.accounts.items():
            self.card(id, account)
            self.sales(id, account)
            self.visits(id, account)
            self.complaints(id, account)
            self.money(id, account)
            self.contacts(id, account)
            self.departures(id, account)
        self.portfolio_wide()
        for rule, level in (self.settings.get("rules") or {}).items():
            if level == "off":
                self.found = Counter({key: count for key, count in self.found.items() if key[0] != rule})

    def add(self, rule, id, actor=...):
        """Where nobody better is known, whoever is in charge of the account must act; for who has left, the nearest above."""
        actor = owners.owner(self.portfolio.accounts[id], self.as_of) if actor is ... else actor
        self.found[rule, id, self.present(actor)] += 1

    def present(self, actor):
        return self.manager(actor) or "" if actor in self.reps and not self.is_active(actor) else actor

    def is_active(self, rep):
        fields = self.reps.get(rep)
        return fields is not None and (
            self.as_of <= day(fields["until"]) if fields.get("until") else fields.get("active") != "false"
        )

    def has_left(self, rep, on):
        """Whoever is not active and has no last day has left long ago."""
        fields = self.reps.get(rep) or {}
        return day(fields["until"]) < on if fields.get("until") else fields.get("active") == "false"

    def manager(self, rep):
        """The nearest above who is here."""
        known, above = {rep}, (self.reps.get(rep) or {}).get("manager")
        while above and above in self.reps and above not in known:
            if self.is_active(above):
                return above
            known.add(above)
            above = self.reps[above].get("manager")
        return None

    def successor(self, rep, account, on):
        return owners.owner(account, on) if self.has_left(rep, on) else rep

    # The rules, by what they look at

    def card(self, id, account):
        stage, tier = self.portfolio.stage(id), self.tiers.now.get(id)
        fields = account.fields
        if stage in ("active", "dormant") and not fields.get("reviewed_later"):
            reviewed = day(fields.get("reviewed"))
            if not reviewed or (self.as_of - reviewed).days > int(self.settings.get("review_every") or 7):
                self.add("stale-card", id)
        present, asked = completeness.of(self.portfolio, account, tier)
        if present < asked:
            self.add("incomplete-card", id)
        by_hand = fields.get("tier")
        if by_hand and by_hand.get("until") and day(by_hand["until"]) < self.as_of:
            self.add("lapsed-override", id)
        if stage == "active" and tier == "A":
            year = fiscal_year_of(month_of(self.as_of), self.portfolio.fiscal_start) + 1
            heads = [self.portfolio.heads[id]] if self.tiers.by_group else []
            if not any(has_target(self.portfolio.accounts[one], year) for one in [id, *heads]):
                self.add("no-plan", id)
        if stage != "former":
            owner = owners.owner(account, self.as_of)
            if not owner:
                self.add("unassigned", id, "")
            elif owner in self.reps and not self.is_active(owner):
                self.add("unassigned", id, self.manager(owner) or "")

    def sales(self, id, account):
        portfolio = self.portfolio
        if portfolio.stage(id) == "target" and account.sales:
            self.add("target-with-sales", id)
        for row in account.sales:
            whole = period(row["period"], portfolio.fiscal_start)
            if not whole.is_longer_than_a_month:
                continue
            through = row.get("through")
            if through and period(through).last < whole.last and whole.ends < self.as_of:
                self.add("unfinished-period", id)
            elif not through and whole.begins <= self.as_of <= whole.ends:
                self.add("unfinished-period", id)
        if portfolio.stage(id) == "active":
            for back in range(1, 5):
                self.quarter(id, account, back)

    def quarter(self, id, account, back):
        """A quarter that is over and moved too far, with nothing written down about it."""
        portfolio = self.portfolio
        start = portfolio.fiscal_start
        running = month_of(self.as_of) - (month_of(self.as_of) - (start - 1)) % 3
        now = range(running - 3 * back, running - 3 * back + 3)
        before = range(now[0] - 3, now[0])
        book = portfolio.ledgers[id]
        first = min((entry.month for entry in book.entries), default=None)
        if first is None or first > before[0] or not is_booked(portfolio, id, now):
            return
        if max(longest_record(portfolio, id, now), longest_record(portfolio, id, before)) > 3:
            return
        if records_begin(portfolio, id, before[0]) > before[0]:
            return
        if not all(observed(account, months, start) for months in (before, now)):
            return
        was, is_now = book.revenue(before), book.revenue(now)
        threshold = Fraction((self.settings.get("change_threshold") or "30").rstrip("%"))
        moved = abs(is_now - was) * 100 >= threshold * was if was > 0 else is_now != was
        span = months_period(now[0], now[-1])
        told = any(
            change["field"] == "revenue" and span.begins <= day(change["date"]) <= span.ends
            for change in account.fields.get("changes") or []
        )
        if moved and not told:
            self.add("unexplained-change", id)

    def visits(self, id, account):
        as_of = self.as_of
        tier = self.tiers.now.get(id)
        for visit in visits.visits(account):
            if visit.is_missed(as_of):
                self.add("missed-report", id, self.successor(visit.rep, account, as_of))
        if passed := visits.announced_day_passed(account, as_of):
            self.add("missed-report", id, self.successor(owners.owner(account, passed), account, as_of))
        coming = visits.coming(account, as_of)
        longest = max(visits.cadence(self.settings, tier)[1] for tier in "ABC")
        for visit in coming:
            if (visit.date - as_of).days > 2 * longest:
                self.add("far-visit", id, self.successor(visit.rep, account, visit.date))
        if self.portfolio.stage(id) != "active" or not tier:
            return
        if tier != "C" and not coming:
            self.add("no-next-visit", id)
        maximum = visits.cadence(self.settings, tier)[1]
        since = cadence.counted_from(account, as_of, self.portfolio.fiscal_start)
        if since and (as_of - since).days > maximum and not (coming and (coming[0].date - as_of).days <= maximum):
            self.add("overdue-visit", id)

    def complaints(self, id, account):
        repeats = complaints.repeats(self.portfolio)
        cases = {case.id: case for case in complaints.cases(self.portfolio) if case.account == id}
        contacts = {contact.id for contact in account.contacts}
        for record in account.complaints:
            case, fields = cases[record.id], record.fields
            handler = fields.get("handled_by")
            actor = ...
            if handler in self.reps and handler not in contacts:
                actor = self.successor(handler, account, self.as_of)
            if case.status != "closed":
                if case.answer_late(self.as_of):
                    self.add("late-answer", id, actor)
                if case.resolve_late(self.as_of):
                    self.add("late-resolution", id, actor)
            if case.answer_day_is_unknown or case.resolve_day_is_unknown:
                self.add("day-unknown", id, actor)
            if not case.is_open and not (fields.get("cause") and actions(record, "corrective_action")):
                self.add("missing-cause", id, actor)
            if repeats.get((id, record.id)) and not (case.status == "closed" and fields.get("prevention")):
                self.add("repeat-complaint", id, actor)
            if case.is_open and handler not in contacts and handler and self.has_left(handler, self.as_of):
                self.add("departed-rep", id, owners.owner(account, self.as_of))

    def money(self, id, account):
        book = self.books[id]
        for invoice in book.open_invoices(self.as_of):
            if invoice.due and invoice.due < self.as_of:
                self.add("overdue-receivable", id)
        for invoice, _ in book.credit_rests(self.as_of):
            if not invoice.is_note and invoice.issued <= self.as_of:
                self.add("overpaid-invoice", id)
        limit = limits.of(self.portfolio, id)
        if limit and limit.is_exceeded_by(book, self.as_of):
            self.add("over-limit", id)
        due, paid, late = receivables.settled([book], self.as_of)
        asked = self.settings.get("collection") or {}
        least = Fraction((asked.get("least_paid") or "80").rstrip("%"))
        if due > 0 and (100 * paid < least * due or late is not None and late > int(asked.get("most_days_late") or 30)):
            self.add("slow-collection", id)

    def contacts(self, id, account):
        present = [one for one in account.contacts if completeness.is_present(one, self.as_of)]
        if self.portfolio.stage(id) == "active" and self.tiers.now.get(id) == "A":
            if not any(one.fields.get("layer") == "decision" for one in present):
                self.add("no-decision-maker", id)
            if {one.fields.get("function") for one in present} & FUNCTIONS != FUNCTIONS:
                self.add("uncovered-function", id)
        for contact in account.contacts:
            fields = contact.fields
            if (fields.get("personal") or fields.get("itinerary")) and fields.get("privacy"):
                if day(fields["privacy"]["expires"]) < self.as_of:
                    self.add("privacy-expired", id)
        left = {one.id: day(one.fields["left"]) for one in account.contacts if one.fields.get("left")}
        cards = {record.id: record for record in account.visits}
        for visit in visits.visits(account):
            if visit.status == "planned":
                actor = self.successor(visit.rep, account, max(visit.date, self.as_of))
                for name in listed(cards[visit.id].fields.get("met")):
                    if name in left and left[name] <= visit.date:
                        self.add("departed-contact", id, actor)

    def departures(self, id, account):
        """Visits, actions and goals that bear the name of somebody who has left; open complaints stand above."""
        for visit in visits.visits(account):
            if visit.status == "planned":
                goes = self.successor(visit.rep, account, max(visit.date, self.as_of))
                if goes != visit.rep:
                    self.add("departed-rep", id, goes)
        kept_cards = [card for card in account.visits if card.fields["status"] != "cancelled"]
        names = [one.get("who") for card in kept_cards for one in actions(card, "actions") if not one.get("done")]
        names += [
            one.get("owner")
            for card in account.complaints
            for one in as_list(card.fields.get("corrective_action"))
            if not one.get("done")
        ]
        names += [
            goal.get("owner")
            for goal in account.fields.get("strategy") or []
            if (goal.get("status") or "planned") in ("planned", "doing")
        ]
        contacts = {contact.id for contact in account.contacts}
        for name in names:
            if name and name not in contacts and self.has_left(name, self.as_of):
                self.add("departed-rep", id, owners.owner(account, self.as_of))

    def portfolio_wide(self):
        portfolio = self.portfolio
        for rep, fields in self.reps.items():
            if fields.get("active") == "false" and not fields.get("until"):
                self.found["undated-departure", "", self.manager(rep) or ""] += 1
        for total in portfolio.tree.totals:
            actor = owners.owner(portfolio.accounts[total["account"]], self.as_of) if total.get("account") else None
            for figure, value in kept(portfolio, self.books, total).items():
                scale = 1 if figure == "invoices" else portfolio.rates.unit
                if is_comparable(portfolio, total, figure) and Fraction(total[figure]) * scale != value:
                    self.found["control-total", "", self.present(actor)] += 1
        self.unbooked()
        self.concentration()

    def unbooked(self):
        """Records of whole months behind the month that somebody set; of the site's month one finding for all."""
        portfolio, is_site = self.portfolio, False
        for id, account in portfolio.accounts.items():
            own = account.fields.get("booked_to")
            booked = min(portfolio.booked[id], month_of(self.as_of))
            whole = last_whole_month(self.as_of)
            if not (own or self.settings.get("booked_to")) or booked >= whole or portfolio.stage(id) == "target":
                continue
            if not any(span.last > booked and span.first <= whole for span in portfolio.ledgers[id].spans):
                continue
            if own:
                self.add("unbooked-sales", id)
            else:
                is_site = True
        if is_site:
            self.found["unbooked-sales", "", None] += 1

    def concentration(self):
        """A group of more than 30 %, an industry of more than 60 %, where equal parts could be less."""
        portfolio = self.portfolio
        groups, industries = Counter(), Counter()
        for id in portfolio.customers:
            groups[portfolio.heads[id]] += portfolio.amount(id)
            industries[portfolio.accounts[id].fields["industry"]] += portfolio.amount(id)
        for parts, limit in ((groups, 30), (industries, 60)):
            buying = {key: amount for key, amount in parts.items() if amount > 0}
            total = sum(buying.values())
            for key, amount in buying.items():
                if 100 <= limit * len(buying) and 100 * amount > limit * total:
                    if parts is groups:
                        self.add("concentration", key)
                    else:
                        self.found["concentration", "", None] += 1


FUNCTIONS = {"using", "technical", "finance"}


def as_list(value):
    """A mapping, or a list of them."""
    return [] if not value else value if isinstance(value, list) else [value]


def has_target(account, year):
    targets = account.fields.get("targets") or {}
    return str(year) in targets or f"FY{year}" in targets


def observed(account, months, fiscal_start):
    """Whether each record in a quarter is shorter than it, or is just it."""
    for row in account.sales:
        whole = period(row["period"], fiscal_start)
        if whole.first <= months[-1] and whole.last >= months[0]:
            if whole.length > len(months) or whole.length == len(months) and whole.first != months[0]:
                return False
    return True

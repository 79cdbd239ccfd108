"""Small sites with all that is hard on figures, each from its seed: believable, valid, and full of boundaries."""

import csv
import io
import json
from datetime import date, timedelta
from decimal import Decimal
from random import Random

from recompute import books
from recompute.periods import fiscal_year_of, last_day, month, month_name, month_of, period
from recompute.portfolio import Portfolio
from recompute.receivables import Receivables

AS_OF_DAYS = [
    date(2026, 11, 23),
    date(2027, 1, 2),
    date(2028, 2, 29),
    date(2026, 12, 31),
    date(2027, 3, 1),
    date(2026, 7, 14),
]
CURRENCIES = {"EUR": 2, "USD": 2, "GBP": 2, "JPY": 0, "CNY": 2}
RATES = {
    "EUR": {"USD": "0.92", "GBP": "1.15", "JPY": "0.0061"},
    "CNY": {"USD": "7.12", "EUR": "7.735", "JPY": "0.0475"},
    "JPY": {"USD": "151.335", "EUR": "163.5", "CNY": "21.05"},
}
NAMES = {
    "en": ["Arden", "Birkholm", "Calder", "Dovre", "Eskdale", "Farrow", "Gilden", "Hallam", "Isen", "Jura", "Kestrel",
           "Lindau", "Morvan", "Nidder", "Orrell", "Penzig", "Quarles", "Rossel", "Sund", "Tarn", "Ulm", "Vallon", "Wick",
           "Yarrow", "Zell"],
    "zh-Hans": ["华信", "远航", "金桥", "东岳", "南岭", "西湖", "北辰", "天合", "海川", "明德", "瑞安", "长青", "鼎新", "汇通",
                "嘉禾", "康宁", "凌云", "铭泰", "宁远", "鹏程", "启明", "荣盛", "盛泽", "同舟", "万象"],
}  # fmt: skip
TOWNS = {"en": ["Kiel", "Bremen", "Vienna"], "zh-Hans": ["北京", "上海", "深圳"]}
REGIONS = {"en": ["north", "south"], "zh-Hans": ["华北", "华南"]}
INDUSTRIES = ["commerce", "finance", "telecom"]
PRODUCTS = ["dock", "view", "pier", "care"]
REPS = {"en": ["ada", "bo", "cy", "dee"], "zh-Hans": ["安娜", "博文", "晨曦", "丹青"]}
AGES = [-45, -30, -1, 0, 1, 29, 30, 31, 59, 60, 61, 89, 90, 91, 200]
TERMS = [0, 14, 30, 60]
FIGURES = ["revenue", "profit", "invoiced", "invoices", "receivables"]


class RandomPortfolio:
    """Writes one site. What is drawn depends on the seed alone."""

    def __init__(self, seed):
        self.seed = seed
        self.dice = Random(f"portfolio {seed}")
        self.action_dice = Random(f"actions {seed}")
        self.contact_dice = Random(f"contacts {seed}")
        self.files = {}
        self.language = "en" if seed % 2 else "zh-Hans"
        self.as_of = AS_OF_DAYS[seed % len(AS_OF_DAYS)]
        self.currency = ["EUR", "CNY", "EUR", "JPY"][seed % 4]
        self.fiscal_start = [1, 2, 1, 4, 7, 10][seed // 2 % 6]
        self.regions, self.reps = REGIONS[self.language], REPS[self.language]
        self.names = NAMES[self.language][: self.dice.randint(10, 25)]

    def write(self, folder):
        self.settings()
        for index, rep in enumerate(self.reps):
            fields = {"name": rep.title(), "region": self.dice.choice(self.regions)}
            if index == len(self.reps) - 1:
                fields["until"] = str(self.as_of - timedelta(days=self.dice.choice([1, 30, 200])))
            self.record(f"reps/{rep}", fields)
        for partner in ("elbtal", "ferrow"):
            self.record(f"partners/{partner}", {"name": partner.title()})
        for product in PRODUCTS:
            self.record(f"products/{product}", {"name": product.title(), "line": self.dice.choice(["A", "B"])})
        ids = [name if self.language == "zh-Hans" else name.lower() for name in self.names]
        for index, id in enumerate(ids):
            self.account(index, id, ids)
        self.write_files(folder)
        self.totals(Portfolio(folder))
        self.write_files(folder)
        return folder

    def write_files(self, folder):
        for path, text in self.files.items():
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            (folder / path).write_text(text, encoding="utf-8")

    def totals(self, portfolio):
        """What the books say of some periods: mostly what is kept here, now and then a cent more."""
        receivables = {id: Receivables(account, portfolio.rates) for id, account in portfolio.accounts.items()}
        now = month_of(self.as_of)
        names = [month_name(at) for at in range(now - 6, now + 1)] + [
            f"{now // 12 - 1}-Q3",
            f"{'FY' if self.fiscal_start != 1 else ''}{now // 12 - 1}",
        ]
        rows = []
        for name in names:
            account = self.dice.choice(["", "", *portfolio.accounts])
            whole = {"period": name, "account": account, **dict.fromkeys(FIGURES, "0")}
            row = {"period": name, "account": account}
            for figure, kept in books.kept(portfolio, receivables, whole).items():
                if self.dice.random() < 0.7:
                    kept += self.dice.choice([0, 0, 0, 0, 1])
                    row[figure] = str(kept) if figure == "invoices" else str(Decimal(kept) / portfolio.rates.unit)
            if len(row) > 2:
                rows.append(row)
        self.table("totals.csv", rows)

    # The settings

    def settings(self):
        dice, seed = self.dice, self.seed
        abc = {"measure": ["revenue", "revenue", "profit"][seed % 3], "crossing": dice.choice(["lower", "higher"])}
        abc |= {"restart": dice.choice([True, False]), "ties": dice.choice(["split", "together"])}
        abc |= {"level": dice.choice(["account", "group"]), "cuts": dice.choice([[55, 85], [70, 90], [33.3, 66.67]])}
        abc["window"] = dice.choice([{"months": 12}, {"months": 12}, {"months": 6}, {"months": 18}])
        if seed % 5 == 0:
            year = fiscal_year_of(month_of(self.as_of), self.fiscal_start)
            abc["window"] = dice.choice([{"year": year}, {"year": year - 1}, {"quarter": f"{self.as_of.year}-Q1"}])
            if self.fiscal_start != 1:
                abc["window"] = dice.choice([{"year": f"FY{year - 1}"}, {"quarter": f"FY{year - 1}-Q3"}, abc["window"]])
        else:
            abc["near"] = dice.choice([1, 2.5])
            if dice.random() < 0.5:
                abc["hold"] = 2
        self.rates = {**RATES[self.currency]}
        for _ in range(dice.randint(0, 4)):
            at = month_of(self.as_of) - dice.randint(0, 26)
            key = dice.choice([month_name(at), f"{at // 12}"])
            currency = dice.choice(list(RATES[self.currency]))
            factor = Decimal(dice.randint(900, 1100)) / 1000
            self.rates.setdefault(key, {})[currency] = str(
                (Decimal(RATES[self.currency][currency]) * factor).normalize()
            )
        settings = {
            "title": f"Portfolio {self.seed}",
            "language": self.language,
            "currency": self.currency,
            "rates": self.rates,
            "fiscal_year_start": self.fiscal_start,
            "as_of": str(self.as_of),
            "timezone": dice.choice(["UTC", "Europe/Berlin", "Asia/Shanghai"]),
            "base_url": "https://dossiers.example",
            "abc": abc,
            "growth": {"default": 6, "regions": {self.regions[0]: 3.5}, "industries": {"telecom": 12}},
            "complaints": {"repeat_window": 90},
            "regions": self.regions,
            "industries": INDUSTRIES,
        }
        if dice.random() < 0.3:
            settings["booked_to"] = month_name(month_of(self.as_of) - dice.randint(1, 3))
        self.booked_to = settings.get("booked_to")
        self.files["dossier.yaml"] = yaml_text(settings)

    # An account

    def account(self, index, id, ids):
        dice = self.dice
        stage = "target" if index % 7 == 5 else dice.choice(["active"] * 8 + ["dormant", "former"])
        fields = {
            "name": self.names[index], "stage": stage, "industry": dice.choice(INDUSTRIES), "region": dice.choice(self.regions),
            "owner": dice.choice(self.reps[:-1]), "since": dice.choice([str(self.as_of.year - 3), str(self.as_of - timedelta(days=9))]),
            "reviewed": str(self.as_of - timedelta(days=dice.choice([0, 3, 7, 8, 40]))),
            "company": {"address": "Quay 1", "phone": "+49 40 1", "legal_representative": "L. Rep", "founded": "1990"},
        }  # fmt: skip
        if dice.random() < 0.8:
            fields["code"] = f"K-{dice.randint(0, 9)}{index:02}"
        if index and dice.random() < 0.3:
            fields["parent"] = ids[dice.randrange(index)]
        if dice.random() < 0.5:
            fields["partners"] = dice.choice([["elbtal"], ["elbtal", "ferrow"]])
        if dice.random() < 0.15:
            until = self.as_of + timedelta(days=dice.choice([-1, 0, 40]))
            fields["tier"] = {"tier": dice.choice("ABC"), "reason": "By hand", "until": str(until)}
            if dice.random() < 0.5:
                fields["tier"]["since"] = str(self.as_of - timedelta(days=dice.choice([10, 100, 400])))
        if dice.random() < 0.3:
            days = sorted(dice.sample(range(20, 600), dice.choice([1, 2])), reverse=True)
            fields["owners"] = self.former_owners(fields["owner"], days)
        if stage != "target" or dice.random() < 0.5:
            fields["credit"] = {"limit": dice.choice([500, 20000, 900000]), "payment_terms": "30 days"}
            if dice.random() < 0.3:
                fields["credit"]["currency"] = dice.choice(list(RATES[self.currency]))
        year = fiscal_year_of(month_of(self.as_of), self.fiscal_start)
        fields["targets"] = {
            str(at): dice.choice([0, 5000, 120000]) for at in (year - 1, year, year + 1) if dice.random() < 0.6
        }  # fmt: skip
        if stage != "target" or dice.random() < 0.4:
            self.sales(id, fields)
            self.receivables(id)
        self.record(f"accounts/{id}/account", fields)
        self.contacts(id)
        self.visits(id)
        self.complaints(id)

    def former_owners(self, owner, days):
        """The first one first, each followed by somebody else; the last day of each is so many days ago."""
        owners, following = [], owner
        for ago in reversed(days):
            following = self.dice.choice([rep for rep in self.reps if rep != following])
            owners.insert(0, {"rep": following, "until": str(self.as_of - timedelta(days=ago))})
        return owners

    # Sales

    def sales(self, id, fields):
        dice = self.dice
        currency = dice.choice(["", "", "", *RATES[self.currency]])
        rows = []
        grain = dice.choice(
            ["days", "months", "months", "months", "quarters", "fiscal quarters", "years", "mixed", "none"]
        )
        for product in dice.sample(PRODUCTS, dice.randint(1, 3)):
            for name, through in self.periods(grain):
                revenue = self.amount(currency or self.currency)
                rows.append({
                    "period": name, "product": product, "orders": dice.choice(["", "1", "3", "14"]),
                    "quantity": dice.choice(["", "10", "0.125", "1234.501"]), "revenue": revenue,
                    "profit": "" if dice.random() < 0.08 else self.part(revenue, currency or self.currency),
                    "currency": currency, "through": through,
                })  # fmt: skip
        if not rows:
            return
        newest = max(
            month(row["through"]) if row["through"] else period(row["period"], self.fiscal_start).last for row in rows
        )
        if fields["stage"] != "former" and newest < month_of(self.as_of) and dice.random() < 0.15:
            fields["booked_to"] = month_name(min(newest + dice.randint(0, 2), month_of(self.as_of) - 1))
        if dice.random() < 0.2:
            fields["sales"] = [{name: cell for name, cell in row.items() if cell} for row in rows]
        else:
            self.table(f"content/accounts/{id}/sales.csv", rows)

    def periods(self, grain):
        """(period, through) of some records, none within another and none of the future."""
        dice, now = self.dice, month_of(self.as_of)
        first = now - dice.randint(14, 30)
        if grain == "days":
            days = {self.as_of - timedelta(days=dice.randint(0, 700)) for _ in range(8)} | {last_day(now - 2)}
            return [(str(at), "") for at in sorted(days)]
        if grain == "months":
            last = now - dice.choice([0, 1, 1, 1, 2, 5])
            return [(month_name(at), "") for at in range(first, last + 1) if dice.random() < 0.85]
        if grain in ("quarters", "fiscal quarters"):
            start, prefix = (self.fiscal_start, "FY") if grain == "fiscal quarters" else (1, "")
            return self.long_periods(3, start, first, lambda year, at: f"{prefix}{year}-Q{at // 3 + 1}")
        if grain == "years":
            start, prefix = dice.choice([(1, ""), (self.fiscal_start, "FY")])
            return self.long_periods(12, start, first - 12, lambda year, _: f"{prefix}{year}")
        if grain == "mixed":
            year = now // 12 - 1
            last = now - dice.choice([1, 2])
            return [(str(year), "")] + [(month_name(at), "") for at in range((year + 1) * 12, last + 1)]
        return []

    def long_periods(self, length, start, first, name):
        dice, now = self.dice, month_of(self.as_of)
        found = []
        # The first month of the period in which `first` lies, counted from where the years begin.
        at = first - (first - (start - 1)) % length
        while at <= now:
            year, within = (at - (start - 1)) // 12, (at - (start - 1)) % 12
            is_over = at + length - 1 < now or at + length - 1 == now and last_day(now) <= self.as_of
            if is_over:
                found.append((name(year, within), ""))
            elif dice.random() < 0.5:
                through = dice.choice(["", month_name(max(at, now - 1))])
                found.append((name(year, within), through))
            at += length
        return found

    def amount(self, currency):
        """Often round, sometimes below zero, nothing, or equal to others."""
        dice = self.dice
        kind = dice.random()
        units = (
            0
            if kind < 0.03
            else -dice.randint(1, 9000)
            if kind < 0.1
            else dice.choice([100, 1000, 12345])
            if kind < 0.2
            else None
        )
        if units is None:
            return self.decimal(int(10 ** dice.uniform(2, 5)) * 100 + dice.choice([0, 1, 50, 99]), currency)
        return self.decimal(units * 100, currency)

    def part(self, revenue, currency):
        share = Decimal(self.dice.choice([5, 15, 21, 33, -4]))
        return self.decimal(int(Decimal(revenue) * share / (100 if CURRENCIES[currency] == 0 else 1)), currency)

    def decimal(self, cents, currency):
        if CURRENCIES[currency] == 0:
            return str(int(cents))
        return f"{Decimal(cents) / 100:.2f}"

    # Receivables

    def receivables(self, id):
        dice = self.dice
        rows, payments = [], []
        for number in range(dice.randint(0, 12)):
            currency = dice.choice(["", "", *RATES[self.currency]])
            cents = 100 * dice.choice([1, 100, 333, 1000, 2500]) + dice.choice([0, 1, 50])
            due = self.as_of - timedelta(days=dice.choice(AGES))
            issued = min(due - timedelta(days=dice.choice(TERMS)), self.as_of)
            row = {"invoice": f"R-{number:02}", "issued": str(issued), "due": str(due) if dice.random() < 0.9 else "",
                   "amount": self.decimal(cents, currency or self.currency), "currency": currency}  # fmt: skip
            rows.append(row)
            how = self.settle(row, cents, issued, currency or self.currency, payments)
            if dice.random() < 0.1:
                row["disputed"] = str(self.between(issued, self.as_of))
            if dice.random() < 0.12:
                rows.append({"invoice": f"C-{number:02}", "issued": str(self.between(issued, self.as_of)), "currency": currency,
                             "amount": self.decimal(-min(cents, 4000), currency or self.currency),
                             "credits": "" if how == "write-off" else dice.choice(["", row["invoice"]])})  # fmt: skip
        self.table(f"content/accounts/{id}/receivables.csv", rows)
        self.table(f"content/accounts/{id}/payments.csv", payments)

    def settle(self, row, cents, issued, currency, payments):
        dice = self.dice
        how = dice.choice(
            ["open", "open", "full", "full", "part", "no day", "parts", "parts", "down", "refund", "write-off"]
        )
        late = self.between(issued, self.as_of)
        pay = lambda on, part, kind="": payments.append(
            {"invoice": row["invoice"], "date": str(on), "amount": self.decimal(part, currency), "kind": kind, "note": ""}
        )  # fmt: skip
        if how in ("full", "part"):
            row |= {
                "paid": row["amount"] if how == "full" else self.decimal(cents // 3, currency),
                "paid_on": str(late),
            }
        elif how == "no day":
            row["paid"] = self.decimal(cents // 4, currency)
        elif how == "parts":
            for share in dice.choice([(2, 3), (3, 3, 3), (2, 2)]):
                pay(self.between(issued, self.as_of), cents // share)
        elif how == "down":
            pay(issued - timedelta(days=dice.choice([1, 20])), cents // 5)
        elif how == "refund":
            pay(issued, cents + 700)
            pay(late, -700, "refund")
        elif how == "write-off":
            pay(issued, cents // 2)
            pay(late, cents - cents // 2, "write-off")
        return how

    def between(self, first, last):
        return first + timedelta(days=self.dice.randint(0, (last - first).days)) if last > first else first

    # Contacts

    def contacts(self, id):
        """Up to three, who travel on the days about those of the visits, and now and then leave on one of them."""
        dice = self.contact_dice
        self.known = [f"contact-{number}" for number in range(dice.choice([0, 1, 3]))]
        for contact in self.known:
            fields = {"name": contact.title(), "title": "Buyer", "layer": dice.choice(["decision", "operation"])}
            fields["function"] = dice.choice(["using", "technical", "finance"])
            if dice.random() < 0.25:
                fields["left"] = str(self.day_near())
            stays = []
            for first in sorted({self.day_near() for _ in range(dice.choice([0, 1, 3]))}):
                stay = {"from": str(first), "place": dice.choice([self.town(), f"{self.town()}, Hall 3"])}
                if dice.random() < 0.6:
                    stay["to"] = str(first + timedelta(days=dice.choice([0, 1, 4, 30])))
                stays.append(stay)
            if stays:
                fields["itinerary"] = stays
            self.record(f"accounts/{id}/contacts/{contact}", fields)

    def day_near(self):
        return self.as_of + timedelta(days=self.contact_dice.choice([-30, -1, 0, 1, 3, 9, 10, 11, 14, 28, 30, 31]))

    def town(self):
        return self.contact_dice.choice(TOWNS[self.language])

    def meet(self, fields):
        """Whom a visit meets, and where if not at the account's address."""
        dice = self.contact_dice
        if self.known and dice.random() < 0.6:
            fields["met"] = dice.sample(self.known, dice.randint(1, len(self.known)))
        if dice.random() < 0.4:
            fields["place"] = dice.choice([self.town(), f"{self.town()}, Quay 4", f"{self.town()}，Quay 4"])

    # Visits and complaints

    def visits(self, id):
        dice = self.dice
        days = {
            self.as_of - timedelta(days=dice.choice([0, 14, 15, 30, 31, 60, 61, 90, 91, 180, 181, 300]))
            for _ in range(dice.randint(0, 6))
        }
        held = sorted(days)
        for index, at in enumerate(held):
            fields = {"date": str(at), "status": "planned" if at < self.as_of and dice.random() < 0.1 else "done"}
            if dice.random() < 0.25:
                fields["rep"] = dice.choice(self.reps[:-1])
            announced = self.as_of + timedelta(days=dice.choice([-5, 0, 3, 20]))
            if fields["status"] == "done" and announced > at and dice.random() < 0.5:
                fields["next_visit"] = str(announced)
                if index == len(held) - 1 and dice.random() < 0.3 and announced not in days:
                    self.visit(id, {"date": str(announced), "status": "cancelled"})
            self.visit(id, fields)
            if fields["status"] == "done" and dice.random() < 0.1:
                self.visit(id, {"date": str(at), "status": "done"}, "again")
        for number in range(dice.choice([0, 0, 1, 2])):
            at = self.as_of + timedelta(days=dice.choice([0, 1, 3, 10, 28, 29, 30, 31, 120]))
            moved = {"moved_from": [str(at - timedelta(days=7))], "revision": 1} if dice.random() < 0.3 else {}
            self.visit(id, {"date": str(at), "status": "planned", **moved}, f"plan-{number}")

    def visit(self, id, fields, words=""):
        self.agree(fields, "actions")
        self.meet(fields)
        self.record(f"accounts/{id}/visits/{fields['date']}{'-' if words else ''}{words}", fields)

    def complaints(self, id):
        dice = self.dice
        for at in sorted(
            {
                self.as_of - timedelta(days=dice.choice([0, 1, 2, 3, 4, 7, 8, 14, 30, 31, 100, 190]))
                for _ in range(dice.choice([0, 0, 1, 3]))
            }
        ):
            severity = dice.choice(["minor", "major", "critical"])
            fields = {
                "date": str(at),
                "severity": severity,
                "status": dice.choice(["open", "answered", "resolved", "closed"]),
            }
            fields |= {"product": dice.choice(PRODUCTS[:2]), "category": dice.choice(["quality", "delivery"])}
            answered = self.between(at, min(self.as_of, at + timedelta(days=4)))
            resolved = self.between(answered, min(self.as_of, answered + timedelta(days=31)))
            if fields["status"] != "open" and dice.random() < 0.85:
                fields["answered"] = str(answered)
            if fields["status"] in ("resolved", "closed"):
                fields["result"] = "Exchanged"
                if dice.random() < 0.85:
                    fields["resolved"] = str(resolved)
            self.reopen(fields, answered)
            if dice.random() < 0.3:
                fields["cost"] = self.decimal(dice.choice([100, 12345, 99999]), self.currency)
            self.agree(fields, "corrective_action")
            self.record(f"accounts/{id}/complaints/{at}", fields)

    def agree(self, fields, name):
        """Up to three actions: some done, some without a day, some due to the day or one day before."""
        dice = self.action_dice
        agreed = []
        for number in range(dice.choice([0, 0, 1, 3])):
            action = {"what": f"Step {number}"}
            if dice.random() < 0.8:
                action["due"] = str(self.as_of + timedelta(days=dice.choice([-200, -138, -137, -1, 0, 1, 30])))
            if dice.random() < 0.3:
                action["done"] = str(self.as_of - timedelta(days=dice.choice([0, 1, 136, 137, 250])))
            agreed.append(action)
        if agreed:
            fields[name] = agreed

    def reopen(self, fields, answered):
        """Now and then it was resolved before, and came up again."""
        room = (self.as_of - answered).days
        if (
            room < 8
            or self.dice.random() < 0.6
            or fields["status"] in ("resolved", "closed")
            and "resolved" not in fields
        ):
            return
        days = [str(answered + timedelta(days=part)) for part in (room // 4, room // 2, 3 * room // 4)]
        fields["answered"] = str(answered)
        fields["reopened"] = days[1]
        fields["resolved"] = [days[0], days[2]] if fields["status"] in ("resolved", "closed") else days[0]

    # Files

    def record(self, path, fields):
        self.files[f"content/{path}.md"] = f"---\n{yaml_text(fields)}---\n\nNothing else.\n"

    def table(self, path, rows):
        if not rows:
            return
        names = list(dict.fromkeys(name for row in rows for name in row))
        if any(row.get("through") for row in rows) is False:
            names = [name for name in names if name != "through"]
        text = io.StringIO()
        writer = csv.DictWriter(text, names, restval="", extrasaction="ignore", lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)
        self.files[path] = text.getvalue()


def yaml_text(fields):
    """One field a line, values in the flow style of JSON, which YAML reads too."""
    return "".join(f"{key}: {value_text(value)}\n" for key, value in fields.items())


def value_text(value):
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key}: {value_text(part)}" for key, part in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(value_text, value)) + "]"
    if isinstance(value, str) and not is_plain(value):
        return json.dumps(value, ensure_ascii=False)
    return json.dumps(value, ensure_ascii=False) if not isinstance(value, str) else value


def is_plain(text):
    return text != "" and all(character.isalnum() or character in "-._/" for character in text) and text[0] not in "-."

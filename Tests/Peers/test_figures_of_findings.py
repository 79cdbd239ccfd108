"""What the rules find, whom it is up to, and how complete dossiers are, worked out a second time from the raw files."""

import json
import re
import subprocess
from collections import Counter

from conftest import DOSSIER, PROJECT
from portfolios import Differences, built, everywhere
from recompute import completeness, owners
from recompute.findings import Findings
from recompute.portfolio import Portfolio
from recompute.receivables import Receivables
from recompute.tiers import Tiers
from small_sites import record, write_site

# Findings of form stand among them too; they are not worked out here.
FORM = {"repeated-record", "lookalike-name", "raw-html"}


@everywhere
def test_findings(name):
    site = built(name)
    expected = Findings(site.portfolio, site.tiers, site.receivables).found
    told = Counter(
        (row["rule"], row["account"] or "", row["actor"])
        for row in site.data("findings.json")["findings"]
        if row["rule"] not in FORM
    )
    differences = Differences()
    for key in sorted(expected.keys() | told.keys(), key=repr):
        differences.compare(key, expected[key], told[key])
    by_rep = Counter()
    for (_, _, actor), count in told.items():
        by_rep[actor] += count
    for row in site.data("reps.json")["reps"]:
        form = sum(
            finding["actor"] == row["id"] and finding["rule"] in FORM
            for finding in site.data("findings.json")["findings"]
        )
        differences.compare(f"reps.json {row['id']}", by_rep[row["id"]] + form, row["findings"])
    differences.none()


@everywhere
def test_completeness(name):
    site = built(name)
    portfolio = site.portfolio
    counted = {}
    for id, account in portfolio.accounts.items():
        present, asked = completeness.of(portfolio, account, site.tiers.now.get(id))
        sums = counted.setdefault(owners.owner(account, portfolio.as_of), Counter())
        sums.update(part=present, whole=asked)
    differences = Differences()
    for row in site.data("reps.json")["reps"]:
        figure = row["figures"]["completeness"]
        sums = counted.get(row["id"], Counter())
        differences.compare(row["id"], (sums["part"], sums["whole"]), (figure["part"], figure["whole"]))
    differences.none()


# By rule: (account, who must act) of each finding on the site below.
WHO_MUST_ACT = {
    # An account's owner keeps its card, its sales and its money; for an owner who has left, whoever leads.
    "stale-card": {("mill", "bo"), ("left", "ada"), ("late", "bo")},
    "incomplete-card": {("mill", "bo"), ("left", "ada"), ("late", "bo")},
    "lapsed-override": {("mill", "bo")},
    "no-plan": {("mill", "bo")},
    "no-decision-maker": {("mill", "bo")},
    "uncovered-function": {("mill", "bo")},
    "privacy-expired": {("mill", "bo")},
    "unexplained-change": {("mill", "bo")},
    "unfinished-period": {("late", "bo")},
    "target-with-sales": {("dome", "bo")},
    "overdue-receivable": {("mill", "bo")},
    "over-limit": {("mill", "bo")},
    "overpaid-invoice": {("mill", "bo")},
    "slow-collection": {("mill", "bo")},
    "overdue-visit": {("late", "bo")},
    "no-next-visit": {("late", "bo")},
    "concentration": {("mill", "bo"), ("", None)},
    "control-total": {("", "bo"), ("", None)},
    "unbooked-sales": {("late", "bo"), ("", None)},
    # A report, a plan and whom it is to meet are up to whoever goes; a complaint to whoever handles it.
    "missed-report": {("mill", "eve")},
    "far-visit": {("mill", "eve")},
    "departed-contact": {("mill", "eve")},
    "late-answer": {("mill", "eve"), ("mill", "bo")},
    "late-resolution": {("mill", "eve"), ("mill", "bo")},
    "day-unknown": {("mill", "eve")},
    "missing-cause": {("mill", "eve")},
    "repeat-complaint": {("mill", "eve")},
    # What bears the name of somebody who has left is up to the successor; the rest to those who give accounts away.
    "departed-rep": {("mill", "bo")},
    "unassigned": {("left", "ada")},
    "undated-departure": {("", "ada")},
}


# So many buyers, each in its own industry, that none need bring a third of the sales.
FORMER = ("ash", "elm", "fir", "oak")


def test_each_rule_names_who_must_act(tmp_path):
    """One site on which every rule of care finds something."""
    site, out = tmp_path / "site", tmp_path / "out"
    complaint = {"severity": "minor", "category": "fit", "handled_by": "eve"}
    privacy = {"basis": "consent", "collected": "2025-01-01", "source": "talk", "expires": "2026-10-31"}
    write_site(
        site,
        {
            "mill": {
                "owner": "bo", "reviewed": "2026-01-05",
                "tier": {"tier": "A", "reason": "Frame contract", "until": "2026-10-31"},
                "credit": {"limit": 100, "payment_terms": "30 days"},
                "sales": "period,revenue\n2026-01,100\n2026-04,5000\n2026-07,5000",
                "receivables": "invoice,issued,due,amount,paid,paid_on\nR1,2026-08-01,2026-09-01,900,,\n"
                "R2,2026-08-01,2026-09-01,100,150,2026-09-01",
                "visits": {
                    "2026-11-02": {"status": "planned", "rep": "eve"},
                    "2026-12-01": {"status": "planned", "rep": "cy"},
                    "2028-12-01": {"status": "planned", "rep": "eve", "met": ["ted"]},
                },
                "complaints": {
                    "2026-10-01": {**complaint, "status": "open", "product": "dock"},
                    "2026-10-02": {**complaint, "status": "resolved", "result": "Mended", "product": "dock"},
                    "2026-10-03": {**complaint, "status": "open", "handled_by": "Service desk"},
                },
            },
            "late": {
                "owner": "bo", "booked_to": "2026-08", "since": "2026-01", "tier": {"tier": "B", "reason": "New"},
                "sales": "period,revenue\n2026-09,10\n2026-Q4,10",
            },
            "dome": {"owner": "bo", "stage": "target", "sales": "period,revenue\n2026-05,10"},
            **{name: {"stage": "former", "industry": name, "sales": "period,revenue\n2026-05,10"} for name in FORMER},
            "left": {"owner": "cy", "stage": "dormant", "sales": "period,revenue\n2026-10,10"},
        },
        booked_to="2026-09", rules={"privacy-expired": "warning"},
        totals=[{"period": "2026-05", "revenue": 1}, {"period": "2026-05", "account": "late", "revenue": 1}],
    )  # fmt: skip
    for path, fields in {
        "reps/cy": {"name": "Cy", "manager": "ada", "until": "2026-10-31"},
        "reps/dee": {"name": "Dee", "manager": "ada", "active": False},
        "reps/eve": {"name": "Eve"},
        "products/dock": {"name": "Dock"},
        "accounts/mill/contacts/ted": {
            "name": "Ted", "title": "Buyer", "left": "2027-01-31", "personal": {"family": "Two sons"}, "privacy": privacy,
        },
    }.items():  # fmt: skip
        (site / f"content/{path}.md").parent.mkdir(parents=True, exist_ok=True)
        (site / f"content/{path}.md").write_text(record(fields), "utf-8")
    run = subprocess.run([DOSSIER, "build", "--quiet", "--site", site, "--out", out], capture_output=True, text=True)
    assert run.returncode == 0, run.stdout + run.stderr
    told = {}
    for row in json.loads((out / "data/findings.json").read_text("utf-8"))["findings"]:
        told.setdefault(row["rule"], set()).add((row["account"] or "", row["actor"]))
    differences = Differences()
    for rule in sorted({*WHO_MUST_ACT, *told, *rules_of_care()}):
        differences.compare(rule, WHO_MUST_ACT.get(rule), told.get(rule))
    differences.none()
    portfolio = Portfolio(site)
    books = {id: Receivables(account, portfolio.rates) for id, account in portfolio.accounts.items()}
    found = {}
    for rule, account, actor in Findings(portfolio, Tiers(portfolio), books).found:
        found.setdefault(rule, set()).add((account, actor))
    assert found == told


def rules_of_care():
    """The names of all, as their sources declare them."""
    sources = (PROJECT / "Sources/Rules").glob("*.swift")
    return {name for path in sources for name in re.findall(r"\.care\(\s*\"([a-z-]+)\"", path.read_text("utf-8"))}

"""Dossiers: one folder for each account."""

from datetime import timedelta
from pathlib import Path

from .complaints import write_complaints
from .contacts import CONTACTS, contact_id, write_contacts
from .directory import partner_id
from .mixture import currency, former_owners, parent
from .money import write_receivables, write_sales
from .plan import AS_OF, Plan, account_id, rep_id
from .record import cents, text, write_record
from .visits import write_visits
from .words import FIRST_NAMES, LAST_NAMES, PARTNERS, PLACES, PRODUCTS, REGIONS, TALK, TRADES


def write_accounts(site: Path, plan: Plan) -> None:
    for index in range(plan.accounts):
        folder = site / "content/accounts" / account_id(index)
        monthly = monthly_revenue(plan, index)
        write_card(folder, plan, index, monthly)
        write_contacts(folder, plan, index)
        write_visits(folder, plan, index)
        write_complaints(folder, plan, index)
        write_sales(folder, plan, index, monthly)
        write_receivables(folder, plan, index, monthly)


def monthly_revenue(plan: Plan, index: int) -> int:
    """In cents. A few accounts bring most of the sales, many bring little."""
    return int(plan.chances(f"revenue/{account_id(index)}").lognormvariate(0, 1.4) * 1_500_000)


def write_card(folder: Path, plan: Plan, index: int, monthly: int) -> None:
    chances = plan.chances(account_id(index))
    industry = list(TRADES)[index % len(TRADES)]
    name = f"{PLACES[index % len(PLACES)]} {chances.choice(TRADES[industry])}"
    if index >= len(PLACES):
        name += f" {index // len(PLACES) + 1}"
    director = f"{chances.choice(FIRST_NAMES)} {chances.choice(LAST_NAMES)}"
    reviewed = AS_OF - timedelta(days=chances.randrange(8) if chances.random() < 0.9 else chances.randrange(8, 30))
    owner = rep_id(index % plan.reps)
    write_record(
        folder / "account.md",
        [
            ("name", text(name)), ("code", f"HS-{1000 + index}"), ("stage", "active"), ("industry", industry),
            ("region", list(REGIONS)[index // 2 % len(REGIONS)]), ("owner", owner),
            ("owners", former_owners(plan, index)), ("parent", parent(plan, index)),
            ("partners", [partner_id(index % len(PARTNERS))]), ("since", 2005 + index % 20), ("reviewed", reviewed),
            ("tags", [industry, "framework"]), ("company", company(chances, name, director)),
            ("credit", {
                "limit": monthly // 100 * 3, "currency": currency(plan, index), "payment_terms": "30 days net", "payment_days": 30,
                "bank_rating": "Good", "priority": 1 + index % 3,
            }),
            ("financials", [financial_year(chances, year, monthly) for year in (2023, 2024, 2025)]),
            ("trading", {
                "marketing": text("Tenders, fairs and a house magazine"),
                "competitors": [{"name": "Kassenwerk", "share": chances.randrange(5, 45), "note": text("Cheap, slow")}],
                "image": "Solid", "credit_standing": "Good", "terms": text("Fixed prices for one year"),
            }),
            ("swot", {
                "strengths": [text("One contract for all sites")], "weaknesses": [text("Decides late")],
                "opportunities": [text("New branch offices from spring on")], "threats": [text("A second supplier is invited")],
            }),
            ("strategy", [{
                "goal": text("Frame contract for two years"), "action": text("Offer with fixed dates"), "owner": owner,
                "due": AS_OF + timedelta(days=chances.randrange(10, 90)), "status": "doing",
            }]),
            ("changes", [{"date": AS_OF - timedelta(days=200), "field": "revenue", "reason": text("Roll-out of the first lot")}]),
            ("targets", {2026: cents(monthly * 12), 2027: cents(monthly * 13)}),
        ],
        narrative(chances, index))


def company(chances, name: str, director: str) -> dict[str, object]:
    return {
        "address": text(f"{chances.choice(PLACES)} Street {chances.randrange(1, 200)}, {chances.choice(PLACES)}"),
        "phone": text(f"+49 40 {chances.randrange(100_000, 999_999)}"),
        "website": f"https://www.{name.lower().replace(' ', '-').replace('ü', 'ue')}.example",
        "legal_representative": text(director), "founded": chances.randrange(1890, 2015),
        "employees": chances.randrange(40, 9_000), "registered_capital": chances.randrange(1, 400) * 50_000,
        "business": text("Everything that a town of middling size needs"),
        "management": [{"name": text(director), "title": "Managing director", "since": chances.randrange(2008, 2025)}],
        "bank": {"name": "Kogge Kreditbank", "account": text(f"ends in {chances.randrange(1_000, 9_999)}")},
    }


def financial_year(chances, year: int, monthly: int) -> dict[str, object]:
    sales = monthly // 100 * chances.randrange(300, 900)
    return {
        "year": year, "annual_sales": sales, "cash_flow": sales // 14, "market_share": chances.randrange(1, 30),
        "production_cost": sales * 6 // 10, "selling_cost": sales // 8, "administrative_cost": sales // 20,
        "selling_expense": sales // 30, "profit": sales // 25, "interest": sales // 90,
    }


def narrative(chances, index: int) -> str:
    paragraphs = [" ".join(chances.sample(TALK, 4)) for _ in range(2)]
    person = contact_id(chances.randrange(CONTACTS))
    product, label, _ = PRODUCTS[index % len(PRODUCTS)]
    return (
        f"{paragraphs[0]}\n\n## What they buy\n\n{paragraphs[1]} They started with the "
        f"[{label}](../../products/{product}.md).\n\n## Who is heard\n\n"
        f"- [the first to ask](contacts/{person}.md)\n- whoever is on shift\n- *nobody* from the holding")

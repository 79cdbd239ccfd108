"""Reps, partners and products."""

from pathlib import Path

from .plan import Plan, rep_id
from .record import text, write_record
from .words import FIRST_NAMES, LAST_NAMES, PARTNERS, PRODUCTS, REGIONS


def partner_id(index: int) -> str:
    return PARTNERS[index].lower().replace(" ", "-")


def write_reps(site: Path, plan: Plan) -> None:
    regions = list(REGIONS)
    for index in range(plan.reps):
        chances = plan.chances(rep_id(index))
        name = f"{chances.choice(FIRST_NAMES)} {chances.choice(LAST_NAMES)}"
        write_record(
            site / "content/reps" / f"{rep_id(index)}.md",
            [
                ("name", text(name)), ("email", f"{rep_id(index)}@harbour.example"),
                ("region", regions[index % len(regions)]), ("manager", rep_id(0) if index else None), ("active", True),
            ],
            f"Looks after the {REGIONS[regions[index % len(regions)]].lower()} since {2010 + index % 15}.")


def write_partners(site: Path) -> None:
    regions = list(REGIONS)
    for index, name in enumerate(PARTNERS):
        write_record(
            site / "content/partners" / f"{partner_id(index)}.md",
            [
                ("name", name), ("region", regions[index % len(regions)]),
                ("contact", f"{FIRST_NAMES[index]} {LAST_NAMES[-1 - index]}"), ("phone", text(f"+49 40 7000 {index:03}")),
            ],
            "Delivers within two working days, and on Saturdays if asked before Thursday noon.")


def write_products(site: Path) -> None:
    for name, label, line in PRODUCTS:
        write_record(
            site / "content/products" / f"{name}.md", [("name", label), ("line", line), ("aliases", [name.upper()])],
            f"The {label} belongs to the line of {line.lower()}.")

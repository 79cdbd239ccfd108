"""`dossier.yaml`."""

from pathlib import Path

from .mixture import RATES
from .plan import AS_OF, Plan
from .record import write_text
from .words import CATEGORIES, PROGRESS, REGIONS, TRADES


def write_settings(site: Path, plan: Plan) -> None:
    industries = "".join(f"  {name}: {name.capitalize()}\n" for name in TRADES)
    regions = "".join(f"  {name}: {label}\n" for name, label in REGIONS.items())
    write_text(site / "dossier.yaml", f"""\
title: Harbour Systems key accounts
language: en
currency: EUR
{RATES if plan.mixed else ""}timezone: Europe/Berlin
as_of: {AS_OF}
abc:
  measure: revenue
  window: {{months: 12}}
  cuts: [55, 85]
cadence:
  A: {{ideal: 30, maximum: 90}}
  B: {{ideal: 60, maximum: 120}}
  C: {{ideal: 90, maximum: 240}}
regions:
{regions}industries:
{industries}progress: [{", ".join(PROGRESS)}]
categories: [{", ".join(CATEGORIES)}]
""")

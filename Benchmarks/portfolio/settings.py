"""`dossier.yaml`."""

from pathlib import Path

from .plan import AS_OF, Plan
from .record import write_text
from .variety import RATES, RATES_BY_PERIOD
from .words import CATEGORIES, PROGRESS, REGIONS, TRADES


def write_settings(site: Path, plan: Plan) -> None:
    industries = "".join(f"  {name}: {name.capitalize()}\n" for name in TRADES)
    regions = "".join(f"  {name}: {label}\n" for name, label in REGIONS.items())
    write_text(site / "dossier.yaml", f"""\
title: Harbour Systems key accounts
language: en
currency: EUR
{rates() if plan.is_mixed else ""}timezone: Europe/Berlin
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


def rates() -> str:
    """Rates of exchange: the standing ones, and those of months and years."""
    lines = [f"  {code}: {rate}\n" for code, rate in RATES.items()]
    for period, rates in RATES_BY_PERIOD.items():
        lines.append(f"  {period}: {{{', '.join(f'{code}: {rate}' for code, rate in rates.items())}}}\n")
    return "rates:\n" + "".join(lines)

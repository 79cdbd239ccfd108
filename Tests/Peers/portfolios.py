"""Twenty random sites and the two demos, built by the release executable, and what the recomputation says of them.

Some of them are looked at once more as they were known on an earlier day.
"""

import json
import subprocess
import tempfile
from decimal import Decimal
from fractions import Fraction
from functools import cached_property, lru_cache
from pathlib import Path

import pytest

from conftest import DOSSIER, SOURCES
from random_portfolio import RandomPortfolio
from recompute.looking_back import earlier
from recompute.money import rounded
from recompute.portfolio import Portfolio
from recompute.receivables import Receivables
from recompute.tiers import Tiers

SEEDS = range(20)
ROOT = tempfile.TemporaryDirectory(prefix="dossier-portfolios-")
EARLIER = "-earlier"
NAMES = [*SOURCES, *(f"random-{seed}" for seed in SEEDS)]
NAMES += [name + EARLIER for name in NAMES[:8]]
everywhere = pytest.mark.parametrize("name", NAMES)


class Built:
    """One site: its source, the built folder, and the figures as they should be."""

    def __init__(self, source, out, as_of):
        self.source, self.out = source, out
        self.portfolio = Portfolio(source, as_of)
        self.tiers = Tiers(self.portfolio)

    @cached_property
    def receivables(self):
        return {id: Receivables(account, self.portfolio.rates) for id, account in self.portfolio.accounts.items()}

    @lru_cache
    def data(self, name):
        text = (self.out / "data" / name).read_text("utf-8")
        return json.loads(text, parse_float=Decimal)

    def units(self, amount):
        """An amount of a data file in whole units."""
        return None if amount is None else as_whole(Decimal(amount) * self.portfolio.rates.unit)


@lru_cache
def built(name):
    folder = Path(ROOT.name) / name
    folder.mkdir()
    if name.endswith(EARLIER):
        now = built(name.removesuffix(EARLIER))
        source, as_of = now.source, earlier(now.portfolio.as_of)
    else:
        source = SOURCES.get(name) or RandomPortfolio(int(name.removeprefix("random-"))).write(folder / "site")
        as_of = None
    out = folder / "out"
    day = ["--as-of", str(as_of)] if as_of else []
    run = subprocess.run(
        [DOSSIER, "build", "--quiet", "--site", source, "--out", out, *day], capture_output=True, text=True
    )
    assert run.returncode == 0, run.stdout + run.stderr
    return Built(source, out, as_of)


def as_whole(value):
    assert value == value.to_integral_value(), f"{value} is no whole number of the smallest unit"
    return int(value)


def six_places(share):
    """A share as data files print it."""
    return None if share is None else Decimal(rounded(Fraction(share) * 1_000_000)) / 1_000_000


def one_place(days):
    """Days as data files print them."""
    return None if days is None else Decimal(rounded(Fraction(days) * 10)) / 10


class Differences:
    """What does not agree, all of it, so that one run tells everything."""

    def __init__(self):
        self.found = []

    def compare(self, where, expected, told):
        if expected != told:
            self.found.append(f"{where}: expected {expected}, told {told}")

    def none(self):
        assert not self.found, f"{len(self.found)} differ:\n" + "\n".join(self.found[:60])

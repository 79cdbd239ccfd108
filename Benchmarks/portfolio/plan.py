"""How many of what, and for which day."""

import random
from dataclasses import dataclass
from datetime import date

AS_OF = date(2026, 11, 23)


@dataclass(frozen=True)
class Plan:
    """The size of a portfolio, and where its chances come from."""

    seed: int
    accounts: int
    visits: int
    complaints: int
    months: int
    # Whether there are quarters and years, other currencies, groups, former owners, payments in parts and credit notes.
    mixed: bool = False

    def chances(self, subject: str) -> random.Random:
        """A source of its own for each subject, so that one account does not depend on another."""
        return random.Random(f"{self.seed}/{subject}")

    @property
    def reps(self) -> int:
        """A representative looks after some forty accounts."""
        return max(1, self.accounts // 40)

    def share(self, total: int, account: int) -> int:
        """What one account has of a total that is spread evenly."""
        return total * (account + 1) // self.accounts - total * account // self.accounts

    def visits_of(self, account: int) -> int:
        return self.share(self.visits, account)

    def complaints_of(self, account: int) -> int:
        return self.share(self.complaints, account)


def rep_id(index: int) -> str:
    return f"rep-{index + 1:02}"


def account_id(index: int) -> str:
    return f"account-{index + 1:04}"

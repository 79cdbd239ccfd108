"""A site's accounts with what every figure asks of them: stage, group, ledger, booked month, windows."""

from functools import cached_property

from . import standing
from .money import Rates
from .looking_back import forget
from .periods import day, months_period
from .reading import read_tree
from .sales import ledger


class Portfolio:
    def __init__(self, folder, as_of=None):
        """As the site is on the day of its settings, or as it was known on an earlier one."""
        self.tree = read_tree(folder)
        self.settings = self.tree.settings
        self.fiscal_start = int(self.settings.get("fiscal_year_start") or 1)
        written = day(self.settings["as_of"])
        self.as_of = as_of or written
        if self.as_of < written:
            forget(self.tree, self.as_of, written, self.fiscal_start)
        self.rates = Rates(self.settings)
        self.accounts = {account.id: account for account in self.tree.accounts}

    @cached_property
    def ledgers(self):
        return {id: ledger(account, self.rates, self.as_of, self.fiscal_start) for id, account in self.accounts.items()}

    def stage(self, id):
        return self.accounts[id].fields.get("stage") or "active"

    @cached_property
    def customers(self):
        """All but the targets: who counts in sales."""
        return [id for id in self.accounts if self.stage(id) != "target"]

    @cached_property
    def heads(self):
        """The account that heads each account's group; itself where it has no parent."""
        heads = {}
        for id in self.accounts:
            head = id
            while parent := self.accounts[head].fields.get("parent"):
                head = parent
            heads[id] = head
        return heads

    @cached_property
    def booked_to(self):
        return standing.site_booked_to(self.settings, self.ledgers, self.as_of)

    @cached_property
    def booked(self):
        end = self.site_end
        return {id: standing.account_booked_to(account, self.ledgers[id], end) for id, account in self.accounts.items()}

    @cached_property
    def site_end(self):
        """The month with which the window of trailing months ends."""
        return standing.last_whole_month(self.as_of) if self.booked_to is None else self.booked_to

    def window(self, id, end=None, back=0):
        """The months over which an account stands, where the site's window ends with `end`; `back` months earlier."""
        fixed = standing.fixed_window(self.settings, self.fiscal_start) if end is None else None
        if fixed is not None:
            return range(fixed[0] - back, fixed[-1] + 1 - back)
        last = standing.window_end(self.site_end if end is None else end, self.booked[id], self.ledgers[id]) - back
        return range(last - self.window_length + 1, last + 1)

    @cached_property
    def window_length(self):
        return standing.window_length(self.settings, self.fiscal_start)

    @cached_property
    def site_window(self):
        fixed = standing.fixed_window(self.settings, self.fiscal_start)
        months = fixed or range(self.site_end - self.window_length + 1, self.site_end + 1)
        return months_period(months[0], months[-1])

    @cached_property
    def whole_months(self):
        """As long as the window of sales, up to the as-of day whatever is booked: visits need no books."""
        fixed = standing.fixed_window(self.settings, self.fiscal_start)
        last = standing.last_whole_month(self.as_of)
        return months_period(fixed[0], fixed[-1]) if fixed else months_period(last - self.window_length + 1, last)

    def amount(self, id, measure="revenue", end=None, back=0):
        months = self.window(id, end, back)
        book = self.ledgers[id]
        return book.revenue(months) if measure == "revenue" else book.known_profit(months)

    def standing_order(self, id):
        """What sorts equal amounts: by code, then by the folder's name; who has no code comes last."""
        code = self.accounts[id].fields.get("code") or ""
        return (not code, code.encode(), id.encode())

"""A site's folder, read without giving any value a type: `010` stays `010`, and `no` stays `no`."""

import csv
from dataclasses import dataclass, field
from pathlib import Path

import yaml

LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


@dataclass
class Record:
    """A Markdown file: its name without the ending, and its fields."""

    id: str
    fields: dict


@dataclass
class AccountFolder:
    id: str
    fields: dict
    contacts: list = field(default_factory=list)
    visits: list = field(default_factory=list)
    complaints: list = field(default_factory=list)
    sales: list = field(default_factory=list)
    invoices: list = field(default_factory=list)
    payments: list = field(default_factory=list)


@dataclass
class Tree:
    settings: dict
    accounts: list
    reps: dict
    partners: dict
    products: dict
    totals: list

    def account(self, id):
        return next(account for account in self.accounts if account.id == id)


def read_tree(folder):
    folder = Path(folder)
    settings = parse((folder / "dossier.yaml").read_text("utf-8")) or {}
    content = folder / "content"
    accounts = [read_account(path) for path in sorted(content.glob("accounts/*")) if path.is_dir()]
    kinds = [
        {record.id: record.fields for record in read_records(content / kind)}
        for kind in ("reps", "partners", "products")
    ]
    totals = read_table(folder / "totals.csv") or listed(settings.get("totals"))
    return Tree(settings, accounts, *kinds, totals)


def read_account(folder):
    fields = front_matter(folder / "account.md")
    return AccountFolder(
        id=folder.name,
        fields=fields,
        contacts=read_records(folder / "contacts"),
        visits=read_records(folder / "visits"),
        complaints=read_records(folder / "complaints"),
        sales=listed(fields.get("sales")) + read_table(folder / "sales.csv"),
        invoices=read_table(folder / "receivables.csv"),
        payments=read_table(folder / "payments.csv"),
    )


def read_records(folder):
    return [Record(path.stem, front_matter(path)) for path in sorted(folder.glob("*.md"))]


def read_table(path):
    if not path.is_file():
        return []
    with path.open(encoding="utf-8-sig", newline="") as text:
        return [{name: (cell or "").strip() for name, cell in row.items()} for row in csv.DictReader(text)]


def front_matter(path):
    text = path.read_text("utf-8-sig")
    _, fields, _ = text.split("---\n", 2)
    return parse(fields) or {}


def parse(text):
    return yaml.load(text, LOADER)


def listed(value):
    """A field that may be one thing, a list of things, or nothing."""
    if not value:
        return []
    return value if isinstance(value, list) else [value]

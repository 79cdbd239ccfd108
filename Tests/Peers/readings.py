"""What a built page says: its tables, its figures beside their names, and what its drawings tell to those who hover."""

import re
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cached_property
from html.parser import HTMLParser
from urllib.parse import unquote

import yaml

from conftest import PROJECT

VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}


@dataclass
class Element:
    name: str
    attributes: dict
    parent: "Element | None" = None
    children: list = field(default_factory=list)

    def walk(self):
        for child in self.children:
            if isinstance(child, Element):
                yield child
                yield from child.walk()

    def all(self, name, css=None):
        return [e for e in self.walk() if e.name == name and (css is None or css in e.classes)]

    def first(self, name, css=None):
        return next((e for e in self.walk() if e.name == name and (css is None or css in e.classes)), None)

    @property
    def classes(self):
        return (self.attributes.get("class") or "").split()

    @property
    def text(self):
        parts = [child.text if isinstance(child, Element) else child for child in self.children]
        return re.sub(r"\s+", " ", "".join(parts)).strip()

    @property
    def own_text(self):
        """Without what stands in elements of its own: notes, codes."""
        return re.sub(r"\s+", " ", "".join(c for c in self.children if isinstance(c, str))).strip()


class Page(HTMLParser):
    """A page, or a drawing, as a tree of elements."""

    def __init__(self, text):
        super().__init__(convert_charrefs=True)
        self.root = self.at = Element("", {})
        self.feed(text)
        self.close()

    def handle_starttag(self, tag, attributes):
        element = Element(tag, dict(attributes), self.at)
        self.at.children.append(element)
        if tag not in VOID:
            self.at = element

    def handle_startendtag(self, tag, attributes):
        self.at.children.append(Element(tag, dict(attributes), self.at))

    def handle_endtag(self, tag):
        at = self.at
        while at.parent and at.name != tag:
            at = at.parent
        if at.parent:
            self.at = at.parent

    def handle_data(self, data):
        self.at.children.append(data)

    def section(self, id):
        return next((e for e in self.root.walk() if e.attributes.get("id") == id), None)

    @cached_property
    def tables(self):
        return [Table(element) for element in self.root.all("table")]

    def table(self, *headings, within=None):
        """The first table that has all these headings."""
        tables = self.tables if within is None else [Table(e) for e in within.all("table")]
        return next((table for table in tables if set(headings) <= set(table.headings)), None)

    def terms(self, within=None):
        """What stands beside each term: of several of one name the first."""
        told = {}
        for term in (within or self.root).all("dt"):
            value = term.parent.first("dd")
            if value is not None:
                told.setdefault(term.text, value)
        return told


class Table:
    def __init__(self, element):
        head = element.first("thead")
        self.headings = [
            cell.text for cell in (head.all("tr")[-1].children if head else []) if isinstance(cell, Element)
        ]
        body = element.first("tbody")
        self.rows = [row_cells(row) for row in (body.all("tr") if body else [])]
        foot = element.first("tfoot")
        self.foot = row_cells(foot.first("tr")) if foot else None

    def column(self, heading):
        """The cells under a heading, by the record to which the row's own link leads."""
        at = self.headings.index(heading)
        return {row_record(row): row[at] for row in self.rows if len(row) > at and row_record(row)}

    def total(self, heading):
        return self.foot[self.headings.index(heading)] if self.foot else None


def row_cells(row):
    return [cell for cell in row.children if isinstance(cell, Element) and cell.name in ("td", "th")]


def row_record(row):
    """`acme`, where the row's heading links to `accounts/acme.html`; months and quarters by their names too."""
    for cell in row:
        if cell.name == "th" and (link := cell.first("a")):
            return link_record(link)
    return None


def link_record(link):
    path = unquote(link.attributes.get("href", "")).split("#")[0]
    match = re.search(
        r"(?:accounts|reps|industries|regions|partners|products|reports|plan)/([^/]+?)(?:/[a-z]+)?\.html$", path
    )
    return match[1] if match else None


AMOUNT = re.compile(r"[−-]?\d[\d,]*(?:\.\d+)?")


def amount(text):
    """The first amount in a text, in the currency's whole unit; nothing where there is none."""
    found = AMOUNT.search(text)
    return Decimal(found[0].replace("−", "-").replace(",", "")) if found else None


class Words:
    """The interface's words, by their names in `templates/strings`."""

    def __init__(self, language):
        text = (PROJECT / f"templates/strings/{language}.yaml").read_text("utf-8")
        self.words = yaml.load(text, yaml.BaseLoader)

    def __call__(self, name):
        at = self.words
        for part in name.split("."):
            at = at[part]
        return at


def name_in_lists(account):
    """As lists, notes and drawings call an account: by its short name, else by its first alias if that is shorter."""
    name, aliases = account.fields["name"], account.fields.get("aliases") or []
    short = account.fields.get("short_name")
    return short or (aliases[0] if aliases and len(aliases[0]) < len(name) else name)

"""Every link of docs/ leads somewhere: into the demo site that `make site` writes, or to another document."""

import re
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest

ROOT = Path(__file__).resolve().parents[2]
DOCS = sorted((ROOT / "docs").glob("*.md"))
LINK = re.compile(r"\]\(([^)\s]+)\)")


class Names(HTMLParser):
    """The names that a link can lead to within a page."""

    def __init__(self):
        super().__init__()
        self.names = set()

    def handle_starttag(self, tag, attributes):
        self.names.update(value for name, value in attributes if name == "id")


@cache
def names(path):
    text = path.read_text("utf-8")
    if path.suffix == ".md":
        return {heading_name(line) for line in text.splitlines() if line.startswith("#")}
    parser = Names()
    parser.feed(text)
    return parser.names


def heading_name(line):
    """A heading's name as git hosts make it."""
    words = re.sub(r"[^\w\- ]", "", line.lstrip("#").strip().lower())
    return words.replace(" ", "-")


def links():
    for document in DOCS:
        for link in sorted(set(LINK.findall(document.read_text("utf-8")))):
            if not urlsplit(link).scheme:
                yield pytest.param(document, link, id=f"{document.name}: {link}")


@pytest.fixture(scope="session", autouse=True)
def demo_site():
    if not (ROOT / "public" / "index.html").exists():
        pytest.fail("There is no demo site to follow links into: run `make site` first.")


@pytest.mark.parametrize("document, link", list(links()))
def test_link_leads_somewhere(document, link):
    path, _, fragment = link.partition("#")
    target = (document.parent / unquote(path)).resolve() if path else document
    assert target.is_file(), f"{document.name} leads to {link}, which is not there"
    if fragment:
        assert unquote(fragment) in names(target), f"{target.name} has nothing called {fragment}"


def test_every_requirement_names_a_page():
    rows = [
        line for line in (ROOT / "docs" / "requirements.md").read_text("utf-8").splitlines()
        if line.startswith("| ") and not line.startswith(("| ---", "| requirement"))
    ]
    assert len(rows) > 40
    for row in rows:
        assert "](../public/" in row.rsplit("|", 2)[1], f"no page in: {row}"

"""Attachments of any name are found by the links of texts and of the card, from a server and from a folder."""

import subprocess

import pytest

from conftest import DOSSIER
from small_sites import write_site
from sites import url_path

NAMES = [
    "a#b.txt", "100%25 done.txt", "50% off.txt", "why?.txt", "a+b.txt", "Q&A.txt", "two  blanks.txt", "a=b;c,d.txt",
    "it's.txt", "“quoted”.txt", 'say "hi".txt', "[draft] (1).txt", "<tag>.txt", "a:b.txt", "~tilde_$@!.txt", "back\\slash.txt",
    "报价 2026.txt", "תוכנית.txt", "خطة.txt", "योजना.txt", "Ελλάδα é.txt", "🏗️.txt", "sub folder/in #1.txt",
]  # fmt: skip


def destination(name):
    """A link's target in Markdown, within angle brackets; what Markdown itself reads is escaped, and no more."""
    escaped = name.replace("%", "%25").replace("#", "%23").replace("?", "%3F").replace("\\", "%5C")
    return "<../files/" + escaped.replace("<", "\\<").replace(">", "\\>") + ">"


@pytest.fixture(scope="module")
def folder(root, tmp_path_factory):
    """A site below the server's root, whose account holds a file of each name, with its name in it."""
    site = write_site(tmp_path_factory.mktemp("attachments"), {"acme": {}})
    card = site / "content/accounts/acme/account.md"
    links = "\n".join(f"- [{number}]({destination(name).replace('../', '')})" for number, name in enumerate(NAMES))
    card.write_text(card.read_text("utf-8") + "\n" + links + "\n", "utf-8")
    for name in NAMES:
        file = site / "content/accounts/acme/files" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(f"This is {name}", "utf-8")
    checked = subprocess.run([DOSSIER, "check", "--site", site], capture_output=True, text=True)
    assert "error[" not in checked.stdout, checked.stdout
    subprocess.run([DOSSIER, "build", "--quiet", "--site", site, "--out", root / "attachments"], check=True)
    return root / "attachments"


@pytest.mark.parametrize("place", ["server", "folder"])
@pytest.mark.parametrize("links", [".prose a", ".documents a"])
def test_a_link_opens_the_file(folder, server, browser, place, links):
    start = f"{server}/attachments/" if place == "server" else folder.as_uri() + "/"
    page = browser.new_page()
    page.goto(start + "accounts/acme.html")
    targets = page.locator(links).evaluate_all("links => links.map(link => link.href)")
    assert len(targets) == len(NAMES)
    opened = []
    for target in targets:
        page.goto(target)
        opened.append(page.evaluate("document.body.innerText.trim()"))
    expected = [f"This is {name}" for name in NAMES]
    assert [text.replace("\xa0", " ").split() for text in sorted(opened)] == [text.split() for text in sorted(expected)]
    page.close()


def test_the_card_lists_each_file_with_its_kind_and_size(folder, browser):
    page = browser.new_page()
    page.goto((folder / "accounts/acme.html").as_uri())
    rows = page.locator(".documents tbody tr").evaluate_all(
        "rows => rows.map(row => [...row.cells].map(cell => cell.textContent))"
    )
    assert sorted(row[0] for row in rows) == sorted(NAMES)
    for name, kind, size in rows:
        assert kind == "Document (TXT)"
        assert size == f"{len(f'This is {name}'.encode())} bytes"
    page.close()


def test_both_demos_list_documents_and_link_to_all_of_them(site):
    found = {path for path, page in site.pages.items() if 'class="documents"' in (site.folder / path).read_text("utf-8")}
    files = [file for file in (site.folder / "accounts").rglob("files/*") if file.is_file()]
    assert files and found == {f"accounts/{file.parts[-3]}.html" for file in files}
    for file in files:
        text = (site.folder / f"accounts/{file.parts[-3]}.html").read_text("utf-8")
        assert f'href="../{url_path(str(file.relative_to(site.folder)))}"' in text

"""The data files, read by readers of their own."""

import csv
import json
import re
from decimal import Decimal
from urllib.parse import unquote

from readings import Page


def test_every_data_file_is_versioned_json(site):
    files = sorted(site.folder.glob("data/*.json"))
    assert {file.name for file in files} >= {"abc.json", "accounts.json", "visits.json", "complaints.json"}
    for file in files:
        data = json.loads(file.read_text(encoding="utf-8"), parse_constant=refuse)
        assert data["version"] == 1, file.name


def test_every_table_has_as_many_cells_in_each_row(site):
    for file in site.folder.glob("data/*.csv"):
        with file.open(encoding="utf-8-sig", newline="") as text:
            rows = list(csv.reader(text, strict=True))
        assert len(rows) > 1, file.name
        assert {len(row) for row in rows} == {len(rows[0])}, file.name
        assert len(set(rows[0])) == len(rows[0]), file.name


def test_no_cell_of_a_table_is_run_as_a_formula(site):
    for file in site.folder.glob("data/*.csv"):
        with file.open(encoding="utf-8-sig", newline="") as text:
            for row in csv.reader(text):
                for cell in row:
                    # A number alone may begin with a sign.
                    if re.fullmatch(r"-?[0-9]+(\.[0-9]+)?", cell):
                        continue
                    assert not re.search(r"(^|[;\t|\r\n])[=+\-@＝＋－＠\t]", cell), (file.name, cell)


def test_amounts_and_tiers_of_the_abc_table_add_up(site):
    text = (site.folder / "data/abc.json").read_text(encoding="utf-8")
    abc = json.loads(text, parse_float=Decimal)
    amounts = [account["amount"] for account in abc["accounts"]]
    assert sum(amount for amount in amounts if amount > 0) == abc["total"]
    assert [account["rank"] for account in abc["accounts"]] == list(range(1, len(amounts) + 1))
    assert amounts == sorted(amounts, reverse=True)
    for tier, count in abc["counts"].items():
        assert sum(account["tier"] == tier for account in abc["accounts"]) == count
    with (site.folder / "data/abc.csv").open(encoding="utf-8-sig", newline="") as table:
        assert len(list(csv.DictReader(table))) == len(amounts)


def test_the_index_for_the_search_leads_to_pages(site):
    index = site.data("search.json")
    assert len(index) > 30
    for name, kind, path, *_ in index:
        assert name and kind
        assert (site.folder / unquote(path.split("#")[0])).is_file(), path


def test_the_search_has_complaints_by_their_words_and_the_latest_first(site):
    numbers = {account["id"]: account["code"] for account in site.data("data/accounts.json")["accounts"]}
    kinds = {"en": "Complaint", "zh-Hans": "投诉"}
    found = [entry for entry in site.data("search.json") if entry[1] == kinds[site.language]]
    days = [path.split("#")[1][:10] for _, _, path, *_ in found]
    assert len(days) > 10 and days == sorted(days, reverse=True)
    for _, _, path, number, about, beginning in found:
        page, _, id = unquote(path).partition("#")
        account = page.split("/")[1]
        assert number == (numbers[account] or ""), path
        text = Page((site.folder / page).read_text("utf-8")).section(id).text
        # What it is about stands at its head, its first words in its narrative.
        assert beginning, path
        for part in [*about.split(" · "), beginning.removesuffix("…")]:
            assert re.sub(r"\s", "", part) in re.sub(r"\s", "", text), (path, part)


def refuse(constant):
    raise ValueError(f"{constant} is no JSON")

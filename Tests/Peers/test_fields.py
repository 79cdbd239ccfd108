"""docs/fields.md tells of every field that `dossier` reads, of each where it stands, and of no other.

What is read is asked of the program itself: to a field that it does not know it answers with those that it does. What is
documented are the rows of the tables; of a field that holds others and has no rows for them, the names in its form.
"""

import json
import re
import subprocess
from pathlib import Path

import pytest

from conftest import DOSSIER

ROOT = Path(__file__).resolve().parents[2]
DOCUMENT = (ROOT / "docs" / "fields.md").read_text("utf-8")
DESCRIPTION = re.compile(r"RuleDescription\.care\(\s*\"([a-z-]+)\"")
FORM_RULE = re.compile(r"case \w+ = \"([a-z-]+)\"")

# No field is called so, and none nearly so.
UNKNOWN = "qqqqqqqqqqqqqqqq"

# Where a record lies, and what stands in it so that it is asked for all its fields.
RECORDS = {
    "account": ("content/accounts/acme/account.md", {}),
    "contact": ("content/accounts/acme/contacts/ann.md", {}),
    "visit": ("content/accounts/acme/visits/2026-01-05.md", {}),
    "complaint": ("content/accounts/acme/complaints/2026-01-05.md", {}),
    "rep": ("content/reps/kim.md", {}),
    "partner": ("content/partners/north.md", {}),
    "product": ("content/products/hinge.md", {}),
    # Names of their own that hold fields.
    "settings": (
        "dossier.yaml",
        {"industries": {"X": {"label": "X", UNKNOWN: 1, "fields": {"Y": {"label": "Y", UNKNOWN: 1}}}}},
    ),
}

# The tables by their headings: of which record they tell, and what stands before their names.
TABLES = {
    "identity": ("account", ""),
    "company": ("account", "company."),
    "credit": ("account", "credit."),
    "financials": ("account", "financials[]."),
    "trading": ("account", "trading."),
    "swot and strategy": ("account", ""),
    "sales": ("account", "sales[]."),
    "changes, targets and facts": ("account", ""),
    "contacts": ("contact", ""),
    "visits": ("visit", ""),
    "complaints": ("complaint", ""),
    "reps": ("rep", ""),
    "partners": ("partner", ""),
    "products": ("product", ""),
    "settings": ("settings", ""),
    "totals": ("settings", "totals[]."),
}

# The columns of tables by what stands above them in the document.
COLUMNS = {"`receivables.csv`": "receivables.csv", "`payments.csv`": "payments.csv"}


# What the program reads


def answers(folder, path, fields):
    """What `dossier` says of a file with these fields: for each mapping in it the names of the fields it may have."""
    text = json.dumps(fields, ensure_ascii=False)
    (folder / path).parent.mkdir(parents=True, exist_ok=True)
    (folder / path).write_text(text if path.endswith(".yaml") else f"---\n{text}\n---\n", "utf-8")
    command = [DOSSIER, "check", "--format", "json", "--site", folder]
    findings = json.loads(subprocess.run(command, capture_output=True, check=False).stdout)["findings"]
    found = {}
    for finding in findings:
        if finding["rule"] != "unknown-field" or UNKNOWN not in finding["message"]:
            continue
        subject = re.match(r"(?:an item of )?`(.*?)` has no field", finding["message"])
        names = re.match(r"Its fields are (.*)\.$", finding["help"])
        found[subject[1] if subject else ""] = names[1].split(", ") if names else []
    return found


def read_fields(folder, kind):
    """The paths of all fields that a record may have, `[]` behind those of lists; and which of them hold others."""
    path, seed = RECORDS[kind]
    for other, (place, _) in RECORDS.items():
        if other in ("account", "rep"):
            (folder / place).parent.mkdir(parents=True, exist_ok=True)
            (folder / place).write_text("---\nname: X\n---\n", "utf-8")
    known = {"": answers(folder, path, {UNKNOWN: 1})[""]}
    is_list = {}
    new = {name: (name,) for name in known[""]}
    for _ in range(4):
        found = {}
        for listed in (False, True):
            fields = {UNKNOWN: 1} if not seed else {UNKNOWN: 1, **json.loads(json.dumps(seed))}
            for parts in new.values():
                at = fields
                for number, part in enumerate(parts):
                    last = number == len(parts) - 1
                    item = {UNKNOWN: 1}
                    if part not in at:
                        nested = is_list.get(".".join(parts[: number + 1]), False)
                        at[part] = [item] if (listed if last else nested) else item
                    at = at[part][0] if isinstance(at[part], list) else at[part]
            for subject, names in answers(folder, path, fields).items():
                if subject not in known and subject not in found:
                    found[subject] = names
                    is_list[subject] = listed
        known |= found
        new = {f"{subject}.{name}": (*subject.split("."), name) for subject, names in found.items() for name in names}
        if not new:
            break
    paths = {f"{shown(subject, is_list)}.{name}".lstrip(".") for subject, names in known.items() for name in names}
    return paths, {shown(subject, is_list) for subject, names in known.items() if subject and names}


def shown(subject, is_list):
    parts = subject.split(".") if subject else []
    for number in range(len(parts)):
        if is_list.get(".".join(subject.split(".")[: number + 1])):
            parts[number] += "[]"
    return ".".join(parts)


# What the document tells


def rows():
    """The tables' rows: the heading above, the names in the first cell, and the form."""
    heading, table = "", ""
    for line in DOCUMENT.split("## Limits")[0].splitlines():
        if line.startswith("#"):
            heading = table = line.lstrip("# ").lower()
        for start, name in COLUMNS.items():
            if line.startswith(start):
                table = name
        if not line.startswith("| `"):
            continue
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        names = re.findall(r"`([^`]+)`", cells[0])
        stem = names[0].rpartition(".")[0]
        yield heading, table, [stem + name if name.startswith(".") else name for name in names], cells[2]


def documented_fields(kind, holders):
    """The paths that the document tells of."""
    forms = {}
    for _, table, names, form in rows():
        of, prefix = TABLES.get(table, ("", ""))
        if of == kind:
            forms |= {prefix + name: form for name in names}
    paths = set(forms)
    for holder in holders:
        bare = holder.removesuffix("[]")
        # X stands for any name: what that holds is told with what holds it.
        is_any = bare not in forms and bare[-1].isupper()
        if not is_any and any(path.startswith((holder + ".", bare + "[].")) for path in paths):
            continue
        form = forms[bare.rpartition(".")[0] if is_any else bare]
        named = re.findall(r"`([a-z_]+)`", form.split("`: ")[0] + "`")
        assert named, f"{bare} holds fields, of which nothing is said"
        paths |= {f"{holder}.{name}" for name in named}
    return with_parents(paths)


def with_parents(paths):
    """Paths, and those of the fields around them."""
    parts = [path.split(".") for path in paths]
    return {".".join(of[:number]).removesuffix("[]") for of in parts for number in range(1, len(of))} | set(paths)


@pytest.mark.parametrize("kind", RECORDS)
def test_fields_are_documented_where_they_are_read_and_no_other(kind, tmp_path):
    read, holders = read_fields(tmp_path, kind)
    read = with_parents(read)
    documented = documented_fields(kind, holders)
    assert sorted(read - documented) == [], "read, and not documented"
    assert sorted(documented - read) == [], "documented, and not read"


def test_columns_are_documented_where_they_are_read_and_no_other(tmp_path):
    folder = tmp_path / "content/accounts/acme"
    folder.mkdir(parents=True)
    (folder / "account.md").write_text("---\nname: X\n---\n", "utf-8")
    for name in ["sales.csv", *COLUMNS.values()]:
        (folder / name).write_text(f"{UNKNOWN}\n1\n", "utf-8")
    (tmp_path / "totals.csv").write_text(f"{UNKNOWN}\n1\n", "utf-8")
    command = [DOSSIER, "check", "--format", "json", "--site", tmp_path]
    findings = json.loads(subprocess.run(command, capture_output=True, check=False).stdout)["findings"]
    read = {
        Path(finding["path"]).name: set(names[1].split(","))
        for finding in findings
        if (names := re.match(r"The columns are (.*)\.$", finding.get("help") or ""))
    }
    documented = {name: set() for name in ["sales.csv", "totals.csv", *COLUMNS.values()]}
    for _, table, names, _ in rows():
        table = table if table.endswith(".csv") else f"{table}.csv"
        if table in documented:
            documented[table] |= set(names)
    assert read == documented


# Rules


def test_rules_of_the_requirements_exist():
    sources = [path.read_text("utf-8") for path in (ROOT / "Sources" / "Rules").glob("*.swift")]
    known = {name for text in sources for name in DESCRIPTION.findall(text)}
    known |= set(FORM_RULE.findall((ROOT / "Sources" / "Content" / "FormRule.swift").read_text("utf-8")))
    rows = (ROOT / "docs" / "requirements.md").read_text("utf-8").splitlines()
    named = {
        rule
        for row in rows
        if row.startswith("| ") and row.count("|") == 5
        for rule in re.findall(r"`([a-z-]+)`", row.split("|")[3])
    }
    assert len(known) > 35
    assert named <= known, f"no such rule: {sorted(named - known)}"

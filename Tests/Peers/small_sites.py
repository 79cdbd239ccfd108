"""Small sites written by hand: an account is its fields and its tables, everything else has a plain value."""

from random_portfolio import yaml_text

ACCOUNT = {
    "industry": "commerce", "region": "north", "owner": "ada",
    "company": {"address": "Quay 1", "phone": "1", "legal_representative": "L. Rep", "founded": "1990"},
}  # fmt: skip
CREDIT = {"limit": 1000000, "payment_terms": "30 days"}


def write_site(folder, accounts, **settings):
    """`accounts` goes from an id to its fields; `sales`, `receivables`, `payments` are tables, `visits` and `complaints`
    go from a file's name to its fields."""
    files = {"dossier.yaml": yaml_text({"as_of": "2026-11-23", **settings})}
    files["content/reps/ada.md"] = record({"name": "Ada"})
    files["content/reps/bo.md"] = record({"name": "Bo"})
    for id, fields in accounts.items():
        fields = dict(fields)
        for table in ("sales", "receivables", "payments"):
            if table in fields:
                files[f"content/accounts/{id}/{table}.csv"] = fields.pop(table).strip().replace(" ", "") + "\n"
        for kind in ("visits", "complaints"):
            for name, card in fields.pop(kind, {}).items():
                files[f"content/accounts/{id}/{kind}/{name}.md"] = record({"date": name[:10], **card})
        credit = {} if fields.get("stage") == "target" else {"credit": CREDIT}
        files[f"content/accounts/{id}/account.md"] = record({"name": id.title(), **ACCOUNT, **credit, **fields})
    for path, text in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8")
    return folder


def record(fields):
    return f"---\n{yaml_text(fields)}---\n"

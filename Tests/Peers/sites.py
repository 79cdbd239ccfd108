"""Built sites as folders of pages."""

import json
import re
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from urllib.parse import quote

from pages import Page

# Where the names of records, months and days stand in a page's path.
NAMED = {"accounts", "reps", "partners", "products", "industries", "regions"}


@dataclass(frozen=True)
class Site:
    language: str
    folder: Path

    @cached_property
    def paths(self):
        """Every page, by its path from the site's root."""
        return sorted(str(file.relative_to(self.folder)) for file in self.folder.rglob("*.html"))

    @cached_property
    def pages(self):
        return {path: Page((self.folder / path).read_text(encoding="utf-8")) for path in self.paths}

    @cached_property
    def kinds(self):
        """One page of each kind: the largest one, for it shows the most."""
        kinds = {}
        for path in self.paths:
            kind = kind_of(path)
            size = (self.folder / path).stat().st_size
            if kind not in kinds or size > kinds[kind][1]:
                kinds[kind] = (path, size)
        return {kind: path for kind, (path, _) in sorted(kinds.items())}

    def data(self, path):
        return json.loads((self.folder / path).read_text(encoding="utf-8"))


def kind_of(path):
    """`accounts/acme/visits.html` is of the kind `accounts/*/visits`."""
    parts = path.removesuffix(".html").split("/")
    if len(parts) > 1 and parts[0] in NAMED:
        parts[1] = "*"
    if len(parts) > 2 and parts[0] == "days":
        parts[2] = "*"
    return "/".join(re.sub(r"\d{4}(-(Q?\d{1,2}))?(-\d\d)?", lambda found: re.sub(r"\d", "0", found[0]), part) for part in parts)


def url_path(path):
    return quote(path)

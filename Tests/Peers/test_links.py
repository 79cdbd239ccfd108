"""Every link of every page leads somewhere, and every page is led to."""

from urllib.parse import unquote, urlsplit


def test_every_link_and_fragment_leads_somewhere(site):
    broken = []
    for path, page in site.pages.items():
        for tag, link in page.links:
            if is_outside(link):
                continue
            target, fragment = followed(path, link)
            file = site.folder / target
            if not file.is_file() or not file.resolve().is_relative_to(site.folder.resolve()):
                broken.append((path, tag, link))
            elif fragment and target in site.pages and fragment not in site.pages[target].names:
                broken.append((path, tag, link))
    assert broken == []


def test_links_are_relative_and_nothing_is_loaded_from_outside(site):
    for path, page in site.pages.items():
        for tag, link in page.links:
            assert link != "", (path, tag)
            assert not link.startswith("/"), (path, link)
            if is_outside(link):
                assert tag == "a", (path, tag, link)
                assert urlsplit(link).scheme in {"http", "https", "mailto", "tel"}, (path, link)


def test_every_page_can_be_reached_from_the_first(site):
    reached, waiting = set(), ["index.html"]
    while waiting:
        path = waiting.pop()
        if path in reached:
            continue
        reached.add(path)
        waiting += [followed(path, link)[0] for tag, link in site.pages[path].links if tag == "a" and not is_outside(link)]
        waiting = [path for path in waiting if path in site.pages]
    assert set(site.paths) - reached - {"404.html"} == set()


def test_every_file_that_is_no_page_is_used(site):
    linked = {"404.html", "search.json"}
    for path, page in site.pages.items():
        linked |= {followed(path, link)[0] for _, link in page.links if not is_outside(link)}
    files = {str(file.relative_to(site.folder)) for file in site.folder.rglob("*") if file.is_file()}
    unused = {file for file in files - linked if not file.startswith((".", "data/"))}
    assert unused == set()


def is_outside(link):
    return urlsplit(link).scheme != ""


def followed(path, link):
    """The path and the fragment that a link leads to from a page."""
    parts = urlsplit(link)
    if not parts.path:
        return path, unquote(parts.fragment)
    steps = path.split("/")[:-1]
    for step in unquote(parts.path).split("/"):
        if step == "..":
            assert steps, f"{link} on {path} leads out of the site"
            steps.pop()
        elif step != ".":
            steps.append(step)
    return "/".join(steps), unquote(parts.fragment)

"""What an HTML page links to, and what can be linked to in it."""

from html.parser import HTMLParser

LINKS = {
    ("a", "href"), ("area", "href"), ("link", "href"), ("script", "src"), ("img", "src"), ("source", "src"),
    ("iframe", "src"), ("object", "data"), ("form", "action"), ("use", "href"), ("use", "xlink:href"),
    ("a", "xlink:href"), ("image", "href"), ("image", "xlink:href"),
}  # fmt: skip


class Page(HTMLParser):
    def __init__(self, text):
        super().__init__(convert_charrefs=True)
        self.names = set()
        # (element, target) in the order of the page.
        self.links = []
        self.inline = []
        self.text = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        if "id" in attributes:
            self.names.add(attributes["id"])
        for name, value in attributes.items():
            if (tag, name) in LINKS:
                self.links.append((tag, value or ""))
            if name == "style" or name.startswith("on"):
                self.inline.append(f"<{tag} {name}>")
        if tag == "style" or tag == "script" and "src" not in attributes:
            self.inline.append(f"<{tag}>")

    def handle_data(self, data):
        self.text.append(data)

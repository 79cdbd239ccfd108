"""Reads the fields of YAML texts, one JSON text a line in and one answer a line out, for the tests of `--fix`.

It is the second opinion of those tests: PyYAML's parser in Python shares nothing with libyaml, nor with what `dossier` makes
of it. Each field comes by its path, such as `credit.limit` and `met[1]`, with its text as it was written, with the places of
its names and of its value, lines and columns counted from 0, and with where each of its names begins and ends in the path.
"""

import json
import re
import sys

import yaml


class Node:
    def __init__(self, event, value=None, items=None, entries=None):
        self.value = value and value.replace(MARK, "?")
        self.items, self.entries = items, entries
        start, end = event.start_mark, event.end_mark
        self.range = [start.line, start.column, end.line, end.column]


def read(events, anchors):
    """The next node, or None where what holds it ends."""
    event = next(events)
    if isinstance(event, yaml.AliasEvent):
        meant = anchors[event.anchor]
        return Node(event, meant.value, meant.items, meant.entries)
    if isinstance(event, yaml.ScalarEvent):
        node = Node(event, value=event.value)
    elif isinstance(event, yaml.SequenceStartEvent):
        node = Node(event, items=[])
        while item := read(events, anchors):
            node.items.append(item)
    elif isinstance(event, yaml.MappingStartEvent):
        node = Node(event, entries=[])
        while key := read(events, anchors):
            node.entries.append((key, read(events, anchors)))
    else:
        return None
    if event.anchor:
        anchors[event.anchor] = node
    return node


def fields(node, path, ranges, spans, found):
    if node.items is not None:
        for index, item in enumerate(node.items):
            fields(item, f"{path}[{index}]", ranges, spans, found)
    elif node.entries is not None:
        for key, value in node.entries:
            name = key.value if key.value is not None else "?"
            longer = f"{path}.{name}" if path else name
            span = [len(longer) - len(name), len(longer)]
            fields(value, longer, [*ranges, key.range], [*spans, span], found)
    else:
        # A name that stands there twice is told as such; what either holds is there.
        while path in found:
            path += "′"
        found[path] = [node.value, [*ranges, node.range], spans]
        if len(found) > 100_000:
            raise yaml.YAMLError("too many values")


def separated(text):
    """The text with blanks for the tabs within its lines, which YAML 1.2 (6.2) allows there and PyYAML does
    not read. What begins a line keeps its tabs: they are a mistake there."""
    return re.sub(r"(?<=[^\s])[ \t]*\t[ \t]*", lambda blanks: " " * len(blanks[0]), text)


MARK = "\uf8f0"


def marked(text):
    """The text with a letter of no script for the question marks within its words, which YAML 1.2 (7.3.3) allows
    in brackets too; to PyYAML they end a text there. They are put back into what was read."""
    return re.sub(r"(?<=[^\s,\[\]{}])\?(?=[^\s,\[\]{}])", MARK, text)


def answer(text):
    events = yaml.parse(marked(separated(text)), Loader=yaml.SafeLoader)
    try:
        next(events)
        if not isinstance(next(events), yaml.DocumentStartEvent):
            return {"fields": {}}
        found = {}
        fields(read(events, {}), "", [], [], found)
        for event in events:
            if isinstance(event, yaml.DocumentStartEvent):
                return {"error": "two documents"}
        return {"fields": found}
    except (yaml.YAMLError, KeyError, RecursionError, StopIteration) as error:
        return {"error": str(error)}


def main():
    for line in sys.stdin:
        print(json.dumps(answer(json.loads(line))), flush=True)


if __name__ == "__main__":
    main()

/// Files that cannot be read as text, as front matter, or as YAML.
enum BrokenFiles {
    private static let acme = "content/accounts/acme/"
    private static let visit = acme + "visits/2026-11-10.md"
    private static let card = acme + "account.md"

    static let all =
        conflicts.kind(.mergeConflicts) + unreadable.kind(.encodings) + (frontMatter + columns + yaml).kind(.yaml)
        + nesting.kind(.nesting)

    private static let conflicts = [
        BrokenTree(
            "a merge that nobody finished, in the fields", "unreadable-file",
            .edit(
                visit, "purpose: Autumn order",
                "▸<<<<<<< HEAD\npurpose: Autumn order\n=======\npurpose: Spring\n>>>>>>> main"),
            says: "the file holds two versions that git could not merge"),
        BrokenTree(
            "a merge that nobody finished, in a table", "unreadable-file",
            .edit(acme + "sales.csv", "\n", "\n▸<<<<<<< HEAD\n"),
            says: "the file holds two versions that git could not merge"),
        BrokenTree(
            "a merge that nobody finished, in the text", "unreadable-file",
            .edit(visit, "*sixty*", "*sixty*\n▸<<<<<<< HEAD\nsixty\n=======\nseventy\n>>>>>>> main\n"),
            says: "the file holds two versions that git could not merge"),
    ]

    private static let unreadable = [
        BrokenTree(
            "a visit in Latin-1", "unreadable-file",
            .bytes(visit, Array("---\ndate: 2026-11-10\nplace: Caf".utf8) + [0xE9] + Array("\n---\n".utf8)),
            at: visit, says: "the file is not UTF-8 text: it looks like Windows-1252 (Latin-1)"
        ).found(line: 3, column: 11),
        BrokenTree(
            "a NUL byte", "unreadable-file", .edit(visit, "purpose: Autumn order", "purpose: Autumn▸\u{0} order"),
            says: "the file holds a NUL byte"),
        BrokenTree(
            "an escape character", "unreadable-file", .edit(visit, "Autumn order", "拜访▸\u{1B}[31m"),
            says: "the file holds a control character that editors do not show"),
        BrokenTree(
            "a file over the limit", "unreadable-file",
            .file(visit, "▸---\ndate: 2026-11-10\nstatus: done\n---\n" + String(repeating: "x", count: 1 << 20)),
            says: "the file is larger than 1 MiB"),
        BrokenTree(
            "a symbolic link out of the site", "unreadable-file",
            .link(acme + "visits/2026-11-11.md", to: "/etc/passwd"),
            at: acme + "visits/2026-11-11.md", says: "`2026-11-11.md` is a symbolic link that leaves the content"),
        BrokenTree(
            "a symbolic link from the content to the settings beside it", "unreadable-file",
            .link(acme + "visits/2026-11-11.md", to: "../../../../dossier.yaml"),
            at: acme + "visits/2026-11-11.md", says: "`2026-11-11.md` is a symbolic link that leaves the content"),
        BrokenTree(
            "a symbolic link to nothing", "unreadable-file", .link(acme + "contacts/gone.md", to: "nobody.md"),
            at: acme + "contacts/gone.md", says: "`gone.md` is a symbolic link that leads nowhere"),
        BrokenTree(
            "symbolic links in a circle", "unreadable-file",
            .link("content/reps/one.md", to: "two.md"), .link("content/reps/two.md", to: "one.md"),
            at: "content/reps/one.md", says: "`one.md` is a symbolic link that leads nowhere",
            "`two.md` is a symbolic link that leads nowhere"
        ).alsoFound(at: "content/reps/two.md"),
        BrokenTree(
            "a symbolic link to a folder", "unreadable-file", .link("content/accounts/twin", to: "acme"),
            at: "content/accounts/twin", says: "`twin` is a symbolic link to something that is not a file"),
        BrokenTree(
            "an endless device as an account's card", "unreadable-file",
            .file(acme + "sales.csv", nil), .link(acme + "sales.csv", to: "/dev/zero"),
            at: acme + "sales.csv", says: "`sales.csv` is a symbolic link that leaves the content"),
        BrokenTree(
            "a pipe that nobody writes to", "unreadable-file", .pipe(acme + "visits/2026-11-12.md"),
            at: acme + "visits/2026-11-12.md", says: "`2026-11-12.md` is neither a file nor a folder"),
        BrokenTree(
            "a table that is not UTF-8", "unreadable-file",
            .bytes(acme + "sales.csv", Array("period,revenue\n2026-01,".utf8) + [0xFF, 0xFE]),
            at: acme + "sales.csv", says: "the file is not UTF-8 text"
        ).found(line: 2, column: 9),
        BrokenTree(
            "settings that are not UTF-8", "unreadable-file", .bytes("dossier.yaml", [0x74, 0x3A, 0x20, 0xC3]),
            at: "dossier.yaml", says: "dossier.yaml is not UTF-8 text"
        ).found(line: 1, column: 4),
    ]

    private static let frontMatter = [
        BrokenTree(
            "no front matter", "front-matter", .file(visit, "▸We talked about lamps.\n"),
            says: "the file does not begin with front matter"),
        BrokenTree(
            "an empty file", "front-matter", .file(visit, "▸"), says: "the file does not begin with front matter"),
        BrokenTree(
            "front matter that is never closed", "front-matter",
            .file(visit, "▸---\ndate: 2026-11-10\nstatus: done\n\nWe talked.\n"),
            says: "the front matter that begins here is never closed"),
        BrokenTree(
            "a list for front matter", "front-matter", .file(visit, "---\n▸- date\n- status\n---\n"),
            says: "the front matter must be a mapping of fields, not a list"),
        BrokenTree(
            "a word for front matter", "front-matter", .file(visit, "---\n\n▸cancelled\n---\n"),
            says: "the front matter must be a mapping of fields, not a single value"),
    ]

    private static let columns = [
        BrokenTree(
            "a full-width brace before a comment", "yaml-syntax",
            .edit("dossier.yaml", "JPY: 0.0061}", "JPY: 0.0061▸｝   # rates of 2026"),
            says: "`{` is not closed: `｝` stands here for `}`"
        ).fixed(to: .edit("dossier.yaml", "JPY: 0.0061}", "JPY: 0.0061}   # rates of 2026")),
        BrokenTree(
            "a full-width comma between rates", "yaml-syntax",
            .edit("dossier.yaml", "0.92, JPY", "0.92▸，JPY"), says: "`，` parts no fields in braces: `,` does"
        ).fixed(),
        BrokenTree(
            "a no-break space behind the only field's colon", "yaml-syntax",
            .edit(card, "stores: 14", "stores:▸\u{A0}14"),
            says: "behind the `:` stands a no-break space, which YAML does not take for a space"
        ).fixed(),
        BrokenTree(
            "a field indented less than those beside it", "yaml-syntax",
            .edit(card, "  strengths: [Pays early]\n", " ▸strengths:\n    - Pays early\n"),
            says: "this line is indented less than those that belong beside it"),
        BrokenTree(
            "fields in the column of the one above them", "yaml-syntax",
            .edit(card, "  strengths: [Pays early]\n", "▸strengths:\n    - Pays early\n"),
            says: "this line is indented less than those that belong beside it"),
        BrokenTree(
            "an item indented more than the one above it", "list-mark",
            .edit(card, "tags: [chain]", "tags:\n  - chain\n    ▸- old"),
            says: "this item is indented more than the one above it, and is read as part of its text"
        ).fixed(to: .edit(card, "tags: [chain]", "tags:\n  - chain\n  - old")).warning,
        BrokenTree(
            "an item indented less than those below it", "list-mark",
            .edit(card, "tags: [chain]", "tags:\n - ▸chain\n   - old\n   - big"),
            says: "this item is indented less than those below it, which are read as part of its text"
        ).fixed(to: .edit(card, "tags: [chain]", "tags:\n - chain\n - old\n - big")).warning,
        BrokenTree(
            "a setting among the words above it", "wrong-type",
            .edit("dossier.yaml", "progress: {lead: Lead", "  ▸progress: {lead: Lead"),
            .edit(visit, "progress: offer\n", ""),
            says: "`progress` is a setting, and is indented here as if it were one of `industries`"),
    ]

    private static let yaml = [
        BrokenTree(
            "a second colon on a line", "yaml-syntax", .edit(visit, "Autumn order", "Offer▸: second round"),
            says: "there is a second `:` on this line"
        ).fixed(to: .edit(visit, "Autumn order", "\"Offer: second round\"")),
        BrokenTree(
            "a full-width colon, on which libyaml stumbles a line later", "yaml-syntax",
            .file(visit, "---\ndate: 2026-11-10\nstatus▸：done\npurpose: lamps\n---\n"),
            says: "`：` is no colon of YAML: a field's name is followed by `:` and a space"
        ).fixed(
            to: .file(visit, "---\ndate: 2026-11-10\nstatus: done\npurpose: lamps\n---\n")),
        BrokenTree(
            "a line indented with a tab", "yaml-syntax", .edit(card, "  address:", "▸\taddress:"),
            says: "the line is indented with a tab"
        ).fixed(),
        BrokenTree(
            "a quote that is never closed", "yaml-syntax",
            .file(visit, "---\ndate: 2026-11-10\nstatus: done\npurpose: ▸\"Autumn\nplace: here\n---\n"),
            says: "the quote that opens here is never closed"
        ).fixed(
            to: .file(visit, "---\ndate: 2026-11-10\nstatus: done\npurpose: Autumn\nplace: here\n---\n")),
        BrokenTree(
            "a list that is never closed", "yaml-syntax",
            .edit(visit, "met: [ruth, ted]\npurpose:", "met: ▸[ruth, ted\npurpose:"),
            says: "this list in brackets is not closed"
        ).fixed(),
        BrokenTree(
            "an alias without an anchor", "yaml-syntax", .edit(visit, "Autumn order", "▸*order"),
            says: "`*order` names an anchor that is not there"),
        BrokenTree(
            "a tag", "yaml-syntax", .edit(visit, "Autumn order", "▸!ruby/object:Gem order"),
            says: "a value cannot begin with `!`"
        ).fixed(to: .edit(visit, "Autumn order", "\"!ruby/object:Gem order\"")),
        BrokenTree(
            "two documents in the settings", "yaml-syntax", .edit("dossier.yaml", "language: en", "▸---\nlanguage: en"),
            says: "a second document begins here; there can be only one"),
        BrokenTree(
            "the same field twice", "duplicate-key", .edit(visit, "status: done", "status: done\n▸place: elsewhere"),
            says: "`place` stands here a second time"),
        BrokenTree(
            "the same field twice in a mapping on one line", "duplicate-key",
            .edit(card, "{name: Brightly, share: 12.5,", "{name: Brightly, share: 12.5, ▸name: Dimly,"),
            says: "`name` stands here a second time"),
    ]

    private static let nesting = [
        BrokenTree(
            "a heading that nests without end", "unreadable-file",
            .edit(
                visit, "*sixty*",
                "\n\n# ▸" + String(repeating: "*", count: 300_000) + "a" + String(repeating: "*", count: 300_000)),
            says: "more than 1000 emphases, links and pictures are open at once here"),
        BrokenTree(
            "lists nested without end", "yaml-syntax",
            .edit(
                visit, "Autumn order", String(repeating: "[", count: 63) + "▸" + String(repeating: "[", count: 40_000)),
            says: "values are nested more than 64 deep"),
        BrokenTree(
            "aliases that stand for ten thousand million words", "anchor-bomb",
            .edit(visit, "purpose: Autumn order", bomb),
            says: "the aliases here stand for more than 100000 values"),
        BrokenTree(
            "an alias inside what it stands for", "anchor-bomb", .edit(visit, "[ruth, ted]", "&all [ruth, ▸*all]"),
            says: "the aliases here stand for more than 100000 values"),
    ]

    /// Each line stands for ten of the line above; the fifth is the first that is too much.
    private static let bomb = """
        a: &a [w, w, w, w, w, w, w, w, w, w]
        b: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a, *a]
        c: &c [*b, *b, *b, *b, *b, *b, *b, *b, *b, *b]
        d: &d [*c, *c, *c, *c, *c, *c, *c, *c, *c, *c]
        e: &e [*d, *d, *d, *d, *d, *d, *d, *d, *d, ▸*d]
        f: &f [*e, *e, *e, *e, *e, *e, *e, *e, *e, *e]
        g: &g [*f, *f, *f, *f, *f, *f, *f, *f, *f, *f]
        """
}

/// Names that some systems could not hold, that are two in one, or that hide something.
enum BrokenNames {
    private static let acme = "content/accounts/acme/"
    private static let visit = acme + "visits/2026-11-10.md"
    private static let card = acme + "account.md"
    private static let contact = "---\nname: Zoë Brown\ntitle: Buyer\n---\n"

    static let all =
        (forms + clashes + reserved).kind(.nameForms) + hidden.kind(.hiddenCharacters) + blanks.kind(.blanks)
        + copies.kind(.copies)

    private static let forms = [
        BrokenTree(
            "a contact's file as macOS names it", "name-form",
            .file(acme + "contacts/zoe\u{308}.md", contact), at: acme + "contacts/zoe\u{308}.md",
            says: "the name `zoë.md` is written in decomposed characters, as macOS writes them"
        ).fixed(to: .file(acme + "contacts/zo\u{EB}.md", contact)),
        BrokenTree(
            "an account's folder as macOS names it", "name-form",
            .file("content/accounts/cafe\u{301}/account.md", target), at: "content/accounts/cafe\u{301}",
            says: "the name `café` is written in decomposed characters, as macOS writes them"
        ).fixed(to: .file("content/accounts/caf\u{E9}/account.md", target)),
        BrokenTree(
            "an attachment as macOS names it", "name-form",
            .file(acme + "files/pla\u{302}n.txt", "x"), at: acme + "files/pla\u{302}n.txt",
            says: "the name `plân.txt` is written in decomposed characters, as macOS writes them"
        ).fixed(to: .file(acme + "files/pl\u{E2}n.txt", "x")),
        BrokenTree(
            "Korean syllables in parts", "name-form",
            .file("content/reps/\u{1112}\u{1161}\u{11AB}.md", "---\nname: 한\n---\n"),
            at: "content/reps/\u{1112}\u{1161}\u{11AB}.md",
            says: "the name `한.md` is written in decomposed characters, as macOS writes them"
        ).fixed(to: .file("content/reps/\u{D55C}.md", "---\nname: 한\n---\n")),
    ]

    private static let clashes = [
        BrokenTree(
            "one name in two forms", "name-clash",
            .file(acme + "contacts/zoe\u{308}.md", contact), .file(acme + "contacts/zo\u{EB}.md", contact),
            at: acme + "contacts/zo\u{EB}.md",
            says: "there are two called `zoë.md` in this folder, in two forms of Unicode"),
        BrokenTree(
            "two accounts that differ by case", "name-clash",
            .file("content/accounts/NOVA/account.md", target), at: "content/accounts/nova",
            says: "`nova` and `NOVA` are one name where case does not count"),
        BrokenTree(
            "two attachments that differ by case, one of them with ß", "name-clash",
            .file(acme + "files/Straße.txt", "x"), .file(acme + "files/STRASSE.txt", "x"),
            at: acme + "files/Straße.txt",
            says: "`Straße.txt` and `STRASSE.txt` are one name where case does not count"),
    ]

    private static let reserved = [
        BrokenTree(
            "a contact called like a device", "reserved-name", .file(acme + "contacts/con.md", contact),
            at: acme + "contacts/con.md", says: "`con.md` is the name of a device on Windows, whatever its ending"),
        BrokenTree(
            "an account called like a port", "reserved-name", .file("content/accounts/Com1/account.md", target),
            at: "content/accounts/Com1", says: "`Com1` is the name of a device on Windows, whatever its ending"),
        BrokenTree(
            "an attachment called like a device, with two endings", "reserved-name",
            .file(acme + "files/aux.tar.gz", "x"), at: acme + "files/aux.tar.gz",
            says: "`aux.tar.gz` is the name of a device on Windows, whatever its ending"),
        BrokenTree(
            "a name that ends in a dot", "reserved-name", .file(acme + "files/plan.", "x"), at: acme + "files/plan.",
            says: "the name `plan.` ends in a dot, which Windows drops"),
        BrokenTree(
            "an account's folder that ends in a blank", "reserved-name",
            .file("content/accounts/acme /account.md", target), at: "content/accounts/acme ",
            says: "the name `acme ` ends in a blank, which Windows drops"),
    ]

    private static let hidden = [
        BrokenTree(
            "a name that turns what follows", "hidden-character", .edit(card, "Acme & Sons", "▸Acme\u{202E} & Sons"),
            says: "`name` holds U+202E, which turns the direction of writing"),
        BrokenTree(
            "a name with a zero-width space", "hidden-character", .edit(card, "Acme & Sons", "▸Ac\u{200B}me"),
            says: "`name` holds U+200B, which nobody can see"
        ).fixed(to: .edit(card, "Acme & Sons", "Acme")),
        BrokenTree(
            "a code with a soft hyphen", "hidden-character", .edit(card, "K-001", "▸K-\u{AD}001"),
            says: "`code` holds U+00AD, which nobody can see"
        ).fixed(),
        BrokenTree(
            "a code that turns, by an escape", "hidden-character", .edit(card, "K-001", "▸\"K\\u2066-001\""),
            says: "`code` holds U+2066, which turns the direction of writing"),
        BrokenTree(
            "a contact's file with a word joiner", "hidden-character",
            .file(acme + "contacts/zo\u{2060}e.md", contact), at: acme + "contacts/zo\u{2060}e.md",
            says: "the name `zo\u{2060}e.md` holds U+2060, which nobody can see"),
        BrokenTree(
            "an attachment that looks like a picture", "hidden-character",
            .file(acme + "files/plan\u{202E}gnp.txt", "x"), at: acme + "files/plan\u{202E}gnp.txt",
            says: "the name `\u{2068}plan\u{202E}gnp.txt\u{2069}` holds U+202E, which turns the direction of writing"),
        BrokenTree(
            "an invoice number with a byte order mark", "hidden-character",
            .edit(acme + "receivables.csv", "\nR-1,", "\n▸R\u{FEFF}-1,"),
            says: "row 2, `invoice`: `R\u{FEFF}-1` holds U+FEFF, which nobody can see"
        ).fixed(),
        BrokenTree(
            "a word of the settings with a zero-width joiner", "hidden-character",
            .edit("dossier.yaml", "lead: Lead", "lead: Lead, ▸ho\u{200D}t: Hot"),
            says: "the word `ho\u{200D}t` holds U+200D, which nobody can see"),
    ]

    private static let blanks = [
        BrokenTree(
            "a name of blanks alone", "missing-field", .edit(card, "Acme & Sons", "▸\"\u{3000}\u{200B} \""),
            says: "`name` is blank"),
        BrokenTree(
            "a contact's name that is a no-break space", "missing-field",
            .edit(acme + "contacts/ted.md", "name: Ted", "name: ▸\"\\u00A0\" #"), says: "`name` is blank"),
        BrokenTree(
            "a code of blanks alone", "bad-value", .edit(card, "K-001", "▸\"  \""), says: "`code` is blank"),
        BrokenTree(
            "codes that differ only by blanks", "duplicate-code",
            .edit("content/accounts/bell/account.md", "K-002", "▸\"K - 001\""),
            says: "the code `K - 001` differs only by blanks from that of `acme`"),
    ]

    private static let copies = [
        BrokenTree(
            "a visit pasted twice", "copied-file", .file(acme + "visits/2026-11-10 (1).md", "---\n---\n"),
            at: acme + "visits/2026-11-10 (1).md", says: "`2026-11-10 (1).md` is a copy of `2026-11-10.md`"),
        BrokenTree(
            "a card pasted twice", "copied-file", .file(acme + "account (1).md", "---\n---\n"),
            at: acme + "account (1).md", says: "`account (1).md` is a copy of `account.md`"),
        BrokenTree(
            "a table copied by Finder", "copied-file", .file(acme + "sales 2.csv", "x"),
            at: acme + "sales 2.csv", says: "`sales 2.csv` is a copy of `sales.csv`"),
        BrokenTree(
            "a card that two devices wrote at once", "copied-file",
            .file(acme + "contacts/ruth.sync-conflict-20261110-101010-ABCDEFG.md", contact),
            at: acme + "contacts/ruth.sync-conflict-20261110-101010-ABCDEFG.md",
            says:
                "`ruth.sync-conflict-20261110-101010-ABCDEFG.md` is a copy of `ruth.md`, made where two devices wrote at once"
        ),
        BrokenTree(
            "a conflicted copy", "copied-file",
            .file(acme + "contacts/ruth (Kim's conflicted copy 2026-11-10).md", contact),
            at: acme + "contacts/ruth (Kim's conflicted copy 2026-11-10).md",
            says:
                "`ruth (Kim's conflicted copy 2026-11-10).md` is a copy of `ruth.md`, made where two devices wrote at once"
        ),
        BrokenTree(
            "an account copied in Chinese", "copied-file",
            .file("content/accounts/acme - 副本/account.md", target), at: "content/accounts/acme - 副本",
            says: "`acme - 副本` is a copy of `acme`"),
        BrokenTree(
            "a copy without its original", "copied-file", .file(acme + "visits/2026-11-11 - Copy.md", "---\n---\n"),
            at: acme + "visits/2026-11-11 - Copy.md",
            says: "`2026-11-11 - Copy.md` is named as a copy of `2026-11-11.md`, which is not here"),
        BrokenTree(
            "a workbook for a table", "misplaced-file", .file(acme + "sales.xlsx", "x"), at: acme + "sales.xlsx",
            says: "`sales.xlsx` is a workbook, which is not read"),
        BrokenTree(
            "an ending in capitals", "misplaced-file", .file(acme + "contacts/zoe.MD", contact),
            at: acme + "contacts/zoe.MD", says: "`zoe.MD` must end in `.md`, in small letters"),
    ]

    private static let target = """
        ---
        name: Quay Books
        stage: target
        industry: retail
        region: north
        owner: kim
        company: {address: 2 Quay, phone: "+44 1632 960002", legal_representative: Ann Quay, founded: 2001}
        ---

        """
}

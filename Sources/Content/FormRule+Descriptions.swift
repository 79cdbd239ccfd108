import Findings

extension FormRule {
    /// What `dossier explain` tells of the rule.
    public var description: RuleDescription {
        switch self {
        case .unreadableFile:
            describe(
                "A file or folder cannot be read as text.",
                because: """
                    A file that is not UTF-8, that holds control characters, that is larger than the limit (1 MiB for \
                    Markdown and YAML, 16 MiB for CSV), in which git left a conflict of two versions, whose text nests \
                    more than 100 lists or 1,000 emphases or whose tables lack more than 10,000 cells, that may not be opened, or that is a symbolic link to \
                    something outside the content could only be shown in part or not at all.
                    """,
                remedy: "Save the file as UTF-8 text, split it, or put the file itself where the link stands."
            )
        case .frontMatter:
            describe(
                "A Markdown file has no readable front matter.",
                because: "The fields of a record stand in a YAML mapping between two lines of `---` at the file's top.",
                remedy: "Begin the file with a line `---`, write one `field: value` a line, and close with `---`.",
                example: ("name: Acme\n---", "---\nname: Acme\n---")
            )
        case .yamlSyntax:
            describe(
                "The front matter, or dossier.yaml, is not valid YAML.",
                because: "Nothing can be read from YAML that has a mistake in its form.",
                remedy: "Look at the place shown. Put texts that hold `: ` or begin with a special sign in quotes.",
                example: ("purpose: Offer: second round", "purpose: \"Offer: second round\"")
            )
        case .droppedText:
            describe(
                "Text is dropped that was most likely meant to be read.",
                severity: .warning,
                because: """
                    YAML takes what stands behind a blank and `#` for a comment, and `&` before a text for a name of its own. \
                    What the author wrote there is on no page.
                    """,
                remedy: "Put the whole text in quotes.",
                example: ("purpose: Autumn order #4711", "purpose: \"Autumn order #4711\""),
                isAdjustable: true
            )
        case .listMark:
            describe(
                "A list is marked in a way that YAML does not know, so that it is read as one text.",
                severity: .warning,
                because: "YAML knows `[ ]`, `,` and `- ` only; 【】, ，, 、, ; and • are letters to it like any other.",
                remedy:
                    "Write `[a, b]`, or each item on a line behind `- `; put a text that holds such a mark in quotes.",
                example: ("tags: 【集团客户、超额度】", "tags: [集团客户, 超额度]"),
                isAdjustable: true
            )
        case .duplicateKey:
            describe(
                "The same field stands twice in one mapping.",
                because: "Only one of the two can hold, and which one would be a guess.",
                remedy: "Keep one of them."
            )
        case .anchorBomb:
            describe(
                "Aliases in YAML expand without end.",
                because: "A few lines of nested aliases can stand for more data than any machine holds.",
                remedy: "Write the values out instead of using aliases (`*name`)."
            )
        case .unknownField:
            describe(
                "A field that this kind of record does not have.",
                because: "A misspelt field would otherwise be left out of every page without a word.",
                remedy: "Correct the name, or move the text into the body.",
                example: ("onwer: li-wei", "owner: li-wei"),
                isAdjustable: true
            )
        case .missingField:
            describe(
                "A field that this kind of record must have is missing or empty.",
                because: "Pages and figures rely on it. A target account owes its company profile only.",
                remedy: "Add the field."
            )
        case .wrongType:
            describe(
                "A field holds the wrong kind of value, such as a list where a text belongs.",
                because: "The value cannot be understood as what the field means.",
                remedy: "Write the value in the form that the message names.",
                example: ("employees: many", "employees: 1200")
            )
        case .badDate:
            describe(
                "A value is not a date that exists, or not in the form YYYY-MM-DD.",
                because:
                    "Dates decide intervals, ages and deadlines; 03/04/2026 means two different days in two countries.",
                remedy: "Write the year, the month and the day: 2026-04-03.",
                example: ("date: 3.4.2026", "date: 2026-04-03")
            )
        case .badAmount:
            describe(
                "A value is not an amount.",
                because: "Amounts are kept exactly, to the currency's smallest unit.",
                remedy:
                    "Write digits with a point before the cents: 1250000.50. Name another currency in `currency:` beside it.",
                example: ("limit: 1,250,000 EUR", "limit: 1250000")
            )
        case .badValue:
            describe(
                "A value is not one of the allowed words, or out of range.",
                because: "A word that nobody knows cannot be counted, filtered or translated.",
                remedy: "Use one of the words that the message lists.",
                example: ("status: finished", "status: done")
            )
        case .misplacedFile:
            describe(
                "A file or folder lies, or is named, as nothing in the content is.",
                because: """
                    Where a file lies says what it is and to which account it belongs. A file in another place would never \
                    be seen on the site.
                    """,
                remedy: """
                    Move or rename it. Names are letters, digits, `-` and `_`; visits and complaints are named for their \
                    day (2026-03-14.md, 2026-03-14-second-talk.md); other files go into the account's files/ folder.
                    """,
                isAdjustable: true
            )
        case .nameForm:
            describe(
                "A file or folder is named in another form of Unicode than NFC.",
                because: """
                    The same `é` can be one character or two. macOS writes two, links are written with one, and a web \
                    server compares bytes: the page would be there under a name that nobody asks for.
                    """,
                remedy: "Rename it to the same name in composed characters; `dossier check --fix` does it."
            )
        case .nameClash:
            describe(
                "Two names of one folder are the same to some systems.",
                because: """
                    Windows and macOS take `acme` and `ACME` for one name, and everybody takes two forms of `Café` for one: \
                    a copy of the site would hold one of the two, and nobody knows which.
                    """,
                remedy: "Compare the two, and rename or remove one.",
                example: ("accounts/acme/, accounts/ACME/", "accounts/acme/, accounts/acme-north/")
            )
        case .reservedName:
            describe(
                "A name that Windows cannot hold.",
                because: """
                    CON, PRN, AUX, NUL, COM1 to COM9 and LPT1 to LPT9 are devices there, with any ending, and a dot or a \
                    blank at the end is dropped: git could not fetch the site.
                    """,
                remedy: "Rename it.",
                example: ("contacts/con.md", "contacts/con-reilly.md")
            )
        case .hiddenCharacter:
            describe(
                "A name, a code or an identity holds characters that nobody sees, or that turn the direction of writing.",
                because: """
                    Two names that look alike would be two, and a name can be made to read as another one. Joiners within \
                    emoji and the scripts that are spelt with them are no fault.
                    """,
                remedy: "Write it without them."
            )
        case .openDirection:
            describe(
                "A character that turns the direction of writing is not closed on its line.",
                severity: .warning,
                because: "All that follows it on a page would stand turned, and could read as something else.",
                remedy: """
                    Remove it, or close it on the same line: U+202C closes U+202A, U+202B, U+202D and U+202E; U+2069 closes \
                    U+2066 to U+2068.
                    """,
                isAdjustable: true
            )
        case .referenceForm:
            describe(
                "A reference or a link names a record in another form of Unicode than NFC.",
                severity: .warning,
                because: "It is found all the same, but programs that compare bytes would not find it.",
                remedy: "Write the name in composed characters; `dossier check --fix` does it.",
                isAdjustable: true
            )
        case .lookalikeName:
            describe(
                "Two accounts have names that differ only by case, blanks, full width or the form of an apostrophe.",
                severity: .warning,
                because: "Most likely they are one customer with two cards, and every figure of it is cut in two.",
                remedy: "Put the two cards together; or say in the names how the two differ.",
                example: ("O’Neil Ltd, O'Neil ltd", "O’Neil Ltd, O’Neil Ltd (North)"),
                isAdjustable: true
            )
        case .unreadableAddress:
            describe(
                "An e-mail address or a telephone number that cannot be read as one.",
                severity: .warning,
                because: """
                    A link would write to somebody else, or dial a number that nobody answers; so there is none, and the \
                    text is shown as it is.
                    """,
                remedy: "Write one address and nothing else; begin with the number that is to be dialled.",
                example: ("email: ruth@acme.example, ted@acme.example", "email: ruth@acme.example"),
                isAdjustable: true
            )
        case .copiedFile:
            describe(
                "A file or folder is named as a copy.",
                because: """
                    File managers and programs that synchronise folders make copies when something was pasted twice or was \
                    written in two places at once. Read as a record, what it tells would count twice.
                    """,
                remedy: "Compare it with the original, keep there what is right, and delete the copy.",
                isAdjustable: true
            )
        case .repeatedRecord:
            describe(
                "Two records of an account tell the same in all fields and in their text.",
                severity: .warning,
                because: "Most likely one is a copy of the other, and what it tells counts twice.",
                remedy: "Delete one of them, or finish what was begun by copying.",
                isAdjustable: true
            )
        case .dateMismatch:
            describe(
                "The date in the file differs from the date in its name.",
                because: "One of the two is wrong, and the calendar would show the wrong day.",
                remedy: "Correct the field, or rename the file.",
                isAdjustable: true
            )
        case .badCSV:
            describe(
                "A row of sales.csv, receivables.csv or payments.csv cannot be read.",
                because: "Every row counts: a row left out would make all totals wrong.",
                remedy: "Correct the cell that is shown. The first row names the columns."
            )
        case .duplicatePeriod:
            describe(
                "Sales of the same product are given twice for the same time.",
                because: "They would count twice.",
                remedy: "Keep one of them, either in sales.csv or in `sales:`."
            )
        case .duplicateCode:
            describe(
                "Two accounts have the same code, two invoices of an account the same number, or two visits the same name in calendars.",
                because: "A code that names two things names neither.",
                remedy: "Give each its own.",
                isAdjustable: true
            )
        case .unknownReference:
            describe(
                "A name that points at a record, or at a word of dossier.yaml, which is not there.",
                because: "A misspelt name would silently take the record off every list that it belongs to.",
                remedy: "Correct the name, add the record, or add the word to dossier.yaml.",
                isAdjustable: true
            )
        case .nameForID:
            describe(
                "A full name stands where an id would lead to the record.",
                severity: .warning,
                because: """
                    Where free words may stand a name is one of them: it is on the page, but no link leads to the person, and \
                    nothing that is asked of people by their ids finds it.
                    """,
                remedy:
                    "Write the id, which is the name of the record's file; for somebody else say more than the name.",
                example: ("handled_by: Jonas Petersen", "handled_by: jonas-petersen"),
                isAdjustable: true
            )
        case .circularParent:
            describe(
                "An account is, by way of its parents, its own parent.",
                because: "A group must have one account at its head.",
                remedy: "Remove `parent` from the account that heads the group."
            )
        case .brokenLink:
            describe(
                "A link in the text leads nowhere.",
                because:
                    "Links are relative paths to other .md files or into files/, so that they work in the git host too.",
                remedy: "Correct the path; it starts from the folder of the file in which it stands.",
                example: ("[last visit](2026-03-14.md)", "[last visit](visits/2026-03-14.md)"),
                isAdjustable: true
            )
        case .timeTravel:
            describe(
                "Dates that cannot follow one another.",
                because:
                    "A visit held tomorrow, or a complaint resolved before it was raised, makes every interval wrong.",
                remedy: "Correct one of the dates, or the status.",
                isAdjustable: true
            )
        case .notBuilt:
            describe(
                "A setting asks for something that is not built yet, and would be believed.",
                because:
                    "Who hides fields from an audience relies on it; a site that showed them would break a promise.",
                remedy: "Take the setting out."
            )
        case .noEffect:
            describe(
                "A setting has no effect, for what it asks for is not built yet.",
                severity: .warning,
                because: "What stands in the settings is taken for what the site does.",
                remedy: "Take the setting out.",
                isAdjustable: true
            )
        case .unsafeAttachment:
            describe(
                "An attachment would be run by browsers or by the web server rather than shown.",
                because: """
                    Attachments are published as they are. A page, a script or a picture with a script in it could read and change \
                    all that the site's readers see; a program could do so with the server.
                    """,
                remedy: "Save it as a .pdf or a picture; keep to what docs/attachments.md lists in an SVG.",
                example: ("files/offer.html", "files/offer.pdf")
            )
        case .unknownAttachment:
            describe(
                "An attachment is of a kind that is not published.",
                because:
                    "Documents, presentations, tables and pictures are; what else there may be, the site's settings say.",
                remedy: "Save it as one of these, or add its ending to `attachments` in dossier.yaml.",
                example: ("files/roof.dwg", "attachments: {dwg: Drawing}")
            )
        case .rawHTML:
            describe(
                "HTML in the text is left out of the page.",
                severity: .warning,
                because: "What authors write is shown as text, never run: raw HTML does not come out on any page.",
                remedy: "Say it in Markdown, or write `&lt;` where a `<` is meant.",
                isAdjustable: true
            )
        case .unreadMarkdown:
            describe(
                "Text that was most likely meant as Markdown is not read as such.",
                severity: .warning,
                because: """
                    The page shows the signs as they stand, or leaves a cell out: `[[links]]` of a wiki, links with a blank \
                    in their path, and tables whose heading and line of hyphens have different numbers of cells.
                    """,
                remedy: "Write it as the message says; put what shall stand there as it is between backticks.",
                example: ("[plan](files/sales plan.pdf)", "[plan](files/sales%20plan.pdf)"),
                isAdjustable: true
            )
        }
    }

    private func describe(
        _ summary: String, severity: Severity = .error, because reason: String, remedy: String,
        example: (wrong: String, right: String)? = nil, isAdjustable: Bool = false
    ) -> RuleDescription {
        RuleDescription(
            name: rawValue, severity: severity, isAdjustable: isAdjustable, summary: summary, reason: reason,
            remedy: remedy, example: example)
    }
}

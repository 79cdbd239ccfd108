/// Settings that make no sense.
enum BrokenSettings {
    private static let settings = "dossier.yaml"

    static let all = trees.kind(.settings)

    private static let trees = [
        BrokenTree(
            "an audience from which nothing would be hidden", "not-built",
            .edit("dossier.yaml", "\n", "\n▸audiences: {partners: [personal]}\n"),
            says: "`audiences` is not built yet: nothing would be hidden from anybody"),
        BrokenTree(
            "a number of releases that nobody keeps", "no-effect", .edit("dossier.yaml", "\n", "\n▸keep: 5\n"),
            says: "`keep` is not built yet, and has no effect"
        ).warning,
        BrokenTree(
            "a rule that nobody can apply", "not-built",
            .edit("dossier.yaml", "\n", "\nrules: {▸unrecorded-change: warning}\n"),
            says: "the rule `unrecorded-change` is not built yet"),
        BrokenTree(
            "settings that are a list", "wrong-type", .file(settings, "▸- title\n- language\n"),
            says: "dossier.yaml must be a mapping of fields, not a list"
        ),
        BrokenTree(
            "a misspelt setting", "unknown-field", .edit(settings, "title:", "▸titel:"),
            says: "dossier.yaml has no field `titel`"
        ).fixed(),
        BrokenTree(
            "a word of the settings behind a full-width blank", "bad-value",
            .edit(settings, "offer: Offer made", "▸\u{3000}offer: Offer made"),
            says: "`offer` begins with a full-width space (U+3000), which YAML takes for a letter"
        ).fixed(),
        BrokenTree(
            "a word of the settings before a no-break space", "bad-value",
            .edit(settings, "handling: Handling", "▸handling\u{A0}: Handling"),
            says: "`handling` ends with a no-break space, which YAML takes for a letter"
        ).fixed(),
        BrokenTree(
            "a field in braces whose colon is tight, before a quote that is not closed", "yaml-syntax",
            .edit(settings, "type: integer}}}", "▸type:\"integer}}}"), says: "a space is missing behind the `:`"),
        BrokenTree(
            "a language that the tool does not speak", "bad-value", .edit(settings, "language: en", "language: ▸fr"),
            says: "`language` cannot be `fr`"),
        BrokenTree(
            "cuts out of order", "bad-value", .edit(settings, "[55, 85]", "▸[85, 55]"),
            says: "`abc.cuts` must be two rising percentages such as [55, 85]"),
        BrokenTree(
            "a rate of nought", "bad-value", .edit(settings, "USD: 0.92", "USD: ▸0"),
            says: "the rate of USD must be a number above zero"),
        BrokenTree(
            "two windows at once", "bad-value", .edit(settings, "{months: 12}", "▸{months: 12, year: 2026}"),
            says: "`abc.window` can be only one of `months`, `year` and `quarter`"),
        BrokenTree(
            "a window that is no quarter", "bad-date", .edit(settings, "{months: 12}", "{quarter: ▸2026-07}"),
            says: "`abc.window.quarter` must be a quarter such as 2026-Q3, or FY2026-Q3, not `2026-07`"),
        BrokenTree(
            "a timezone out of the machine's files", "bad-value",
            .edit(settings, "timezone: UTC", "timezone: ▸../../etc/passwd"),
            says: "there is no timezone `../../etc/passwd`"),
        BrokenTree(
            "a domain that is an address", "bad-value",
            .edit(settings, "language: en", "language: en\nuid_domain: ▸https://a.example"),
            says: "`uid_domain` must be a name such as accounts.example, not `https://a.example`"),
        BrokenTree(
            "a rule that is not there", "bad-value",
            .edit(settings, "language: en", "language: en\nrules: {▸stale-cards: off}"),
            says: "there is no rule `stale-cards`"
        ).fixed(to: .edit(settings, "language: en", "language: en\nrules: {stale-card: off}")),
        BrokenTree(
            "a rule that cannot be turned off", "bad-value",
            .edit(settings, "language: en", "language: en\nrules: {bad-csv: ▸off}"),
            says: "`bad-csv` is always an error"),
        BrokenTree(
            "a level that is none", "bad-value",
            .edit(settings, "language: en", "language: en\nrules: {stale-card: ▸loud}"),
            says: "the level of `stale-card` must be error, warning or off"),
        BrokenTree(
            "a longest interval below the ideal one", "bad-value",
            .edit(settings, "language: en", "language: en\ncadence: {A: {ideal: 30, maximum: ▸14}}"),
            says: "`cadence.A.maximum` is below `ideal`: 14 days against 30"),
        BrokenTree(
            "a label in no language", "bad-value", .edit(settings, "north: North", "north: {en: North, ▸de: Norden}"),
            says: "a label is given by language; `de` is none of en, zh-Hans"),
        BrokenTree(
            "growth in a region that is not there", "unknown-reference",
            .edit(settings, "language: en", "language: en\ngrowth: {default: 8, regions: {▸west: 10}}"),
            says: "there is no region `west`"),
        BrokenTree(
            "a day that does not exist", "bad-date", .edit(settings, "2026-11-23", "▸2026-11-31"),
            says: "`as_of` must be a date such as 2026-03-14, not `2026-11-31`"),
    ]
}

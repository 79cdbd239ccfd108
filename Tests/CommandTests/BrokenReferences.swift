/// Names and links that lead to nothing, and files that lie where nothing looks.
enum BrokenReferences {
    private static let acme = "content/accounts/acme/"
    private static let card = acme + "account.md"
    private static let visit = acme + "visits/2026-11-10.md"
    private static let complaint = acme + "complaints/2026-10-05.md"
    private static let nova = "content/accounts/nova/account.md"

    static let all = (names + calendars + parents + links + placement).kind(.references)

    private static let names = [
        BrokenTree(
            "an owner who is no rep", "unknown-reference", .edit(card, "owner: kim", "owner: ▸kin"),
            says: "there is no rep `kin`"),
        BrokenTree(
            "a former owner who is no rep", "unknown-reference",
            .edit(card, "owner: kim", "owner: kim\nowners:\n  - {rep: ▸mxa, until: 2025-06-30}"),
            says: "there is no rep `mxa`"),
        BrokenTree(
            "somebody met who is no contact of the account", "unknown-reference",
            .edit(visit, "[ruth, ted]", "[ruth, ▸ivy]"),
            says: "there is no contact `ivy`"),
        BrokenTree(
            "a superior whom nobody knows", "unknown-reference",
            .edit(acme + "contacts/ted.md", "reports_to: ruth", "reports_to: ▸root"), says: "there is no contact `root`"
        ),
        BrokenTree(
            "a partner who is none", "unknown-reference", .edit(card, "[north-trade]", "[▸south-trade]"),
            says: "there is no partner `south-trade`"),
        BrokenTree(
            "a product in a table", "unknown-reference", .edit(acme + "sales.csv", "2026-02,lamp", "2026-02,▸lmap"),
            says: "there is no product `lmap`"),
        BrokenTree(
            "a product of sales on the card", "unknown-reference",
            .edit(
                acme + "account.md", "targets:",
                "sales:\n  - revenue: 1\n    period: 2026-01\n    product: ▸lmap\ntargets:"),
            says: "there is no product `lmap`"),
        BrokenTree(
            "a product in a complaint", "unknown-reference", .edit(complaint, "product: lamp", "product: ▸sofa"),
            says: "there is no product `sofa`"),
        BrokenTree(
            "a parent that is no account", "unknown-reference", .edit(nova, "parent: acme", "parent: ▸acne"),
            says: "there is no account `acne`"),
        BrokenTree(
            "an industry that the site does not list", "unknown-reference",
            .edit(nova, "industry: retail", "industry: ▸mining"),
            says: "there is no industry `mining`"),
        BrokenTree(
            "a region that the site does not list", "unknown-reference",
            .edit("content/reps/max.md", "region: south", "region: ▸east"), says: "there is no region `east`"),
        BrokenTree(
            "a step of the deal that the site does not list", "unknown-reference",
            .edit(visit, "progress: offer", "progress: ▸offered"),
            says: "there is no progress `offered`"),
        BrokenTree(
            "a category that the site does not list", "unknown-reference",
            .edit(complaint, "category: delivery", "category: ▸colour"),
            says: "there is no category `colour`"),
        BrokenTree(
            "a handler by the full name", "name-for-id", .edit(complaint, "handled_by: kim", "handled_by: ▸Kim Larsen"),
            says: "`Kim Larsen` is the name of the rep `kim`, and leads to nobody as it stands"
        ).fixed().warning,
        BrokenTree(
            "a doer by the full name", "name-for-id", .edit(visit, "who: kim", "who: ▸Ruth Young"),
            says: "`Ruth Young` is the name of the contact `ruth`, and leads to nobody as it stands"
        ).fixed(to: .edit(visit, "who: kim", "who: ruth")).warning,
        BrokenTree(
            "somebody who nearly has an id", "name-for-id",
            .file(acme + "contacts/ann-mary.md", "---\nname: Ann Mary\ntitle: Buyer\n---\n"),
            .edit(complaint, "raised_by: ted", "raised_by: ▸anne-mary"), says: "there is no contact `anne-mary`"
        ).warning,
        BrokenTree(
            "a kind of cause that the site does not list", "unknown-reference",
            .edit(complaint, "cause_kind: handling", "cause_kind: ▸handlin"),
            says: "there is no kind of cause `handlin`"),
        BrokenTree(
            "a currency without a rate", "unknown-reference",
            .edit(complaint, "cost: 80.50", "currency: ▸CHF\ncost: 80.50"),
            says: "there is no rate for the currency `CHF`"),
    ]

    private static let calendars = [
        BrokenTree(
            "a visit that was moved away from a day on which there is another one", "duplicate-code",
            .edit(acme + "visits/2026-12-01.md", "status: planned", "status: planned\nmoved_from: ▸[2026-11-10]"),
            says: "calendars know this visit as `2026-11-10`, and `2026-11-10` by the same name")
    ]

    private static let parents = [
        BrokenTree(
            "its own parent", "circular-parent", .edit(nova, "parent: acme", "parent: ▸nova"),
            says: "`nova` is its own parent: nova → nova"),
        BrokenTree(
            "parents in a circle", "circular-parent",
            .edit(card, "owner: kim\n", "owner: kim\nparent: ▸bell\n"),
            .edit("content/accounts/bell/account.md", "owner: max", "owner: max\nparent: ▸nova"),
            .edit(nova, "parent: acme", "parent: ▸acme"),
            says: "`acme` is its own parent: acme → bell → nova → acme",
            "`bell` is its own parent: bell → nova → acme → bell",
            "`nova` is its own parent: nova → acme → bell → nova"),
    ]

    private static let links = [
        BrokenTree(
            "a link to a visit that is not there", "broken-link",
            .edit(card, "[last visit](visits/2026-11-10.md)", "▸[last visit](visits/2026-11-09.md)"),
            says: "the link `visits/2026-11-09.md` leads nowhere"),
        BrokenTree(
            "a link whose words go over two lines", "broken-link",
            .edit(
                card, "the plan of the\nshop is [here](files/plan.txt)",
                "the ▸[plan of the\nshop](files/plan.pdf) is here"),
            says: "the link `files/plan.pdf` leads nowhere"),
        BrokenTree(
            "a link behind words of another script", "broken-link",
            .edit(visit, "She asked", "她问了六十盏灯的价格，见▸[报价单](../files/报价.pdf)。She asked"),
            says: "the link `../files/报价.pdf` leads nowhere"),
        BrokenTree(
            "a link out of the content", "broken-link",
            .edit(card, "(files/plan.txt)", "(files/plan.txt), ▸[pass](../../../../../etc/passwd)"),
            says: "the link `../../../../../etc/passwd` leads out of the site's content"),
        BrokenTree(
            "a link that would run a script", "broken-link", .edit(visit, "*sixty*", "▸[sixty](JavaScript:alert(1))"),
            says: "a link cannot use `javascript:`"),
        BrokenTree(
            "a script behind character references", "broken-link",
            .edit(visit, "*sixty*", "▸[sixty](&#106;avascript&colon;alert(1))"),
            says: "a link cannot use `javascript:`"),
        BrokenTree(
            "a heading that is not there", "broken-link",
            .edit(visit, "*sixty*", "▸[sixty](../account.md#backgrounds)"),
            says: "there is no heading `#backgrounds` in the text that `../account.md#backgrounds` leads to"),
        BrokenTree(
            "a picture from elsewhere", "broken-link",
            .edit(visit, "*sixty*", "▸![lamp](https://pixel.example/lamp.png)"),
            says: "the picture `https://pixel.example/lamp.png` is not in the dossier"),
        BrokenTree(
            "a link to a folder", "broken-link",
            .edit(card, "(files/plan.txt)", "(files/plan.txt), ▸[visits](visits/)"),
            says: "the link `visits/` leads to nothing that has a page"),
        BrokenTree(
            "raw HTML where the site allows none", "raw-html",
            .edit("dossier.yaml", "language: en", "language: en\nrules: {raw-html: error}"),
            .edit(visit, "*sixty*", "▸<b>sixty▸</b>"), says: "HTML does not come out on the page",
            "HTML does not come out on the page"),
        BrokenTree(
            "a link as wikis write it", "unread-markdown",
            .edit("dossier.yaml", "language: en", "language: en\nrules: {unread-markdown: error}"),
            .edit(visit, "*sixty*", "▸[[Ruth Young|hers]], ▸[[nobody]]"),
            says: "`[[Ruth Young]]` is no link in Markdown, and stands on the page as it is",
            "`[[nobody]]` is no link in Markdown, and stands on the page as it is"),
        BrokenTree(
            "a blank in a link's path", "unread-markdown",
            .edit("dossier.yaml", "language: en", "language: en\nrules: {unread-markdown: error}"),
            .edit(visit, "*sixty*", "▸[plan](../files/the plan.txt)"),
            says: "a path with a blank in it is no link, and this stands on the page as it is"),
        BrokenTree(
            "a table whose line of hyphens is too short", "unread-markdown",
            .edit("dossier.yaml", "language: en", "language: en\nrules: {unread-markdown: error}"),
            .edit(visit, "She asked for the price of *sixty* lamps.", "▸| lamps | price |\n|---|\n| 60 | 21 |"),
            says: "this is no table: its heading is cut into 2, the line of hyphens into 1"),
    ]

    private static let placement = [
        BrokenTree(
            "a folder that nobody knows", "misplaced-file", .file("content/account/new.md", "---\nname: New\n---\n"),
            at: "content/account", says: "nothing called `account` belongs directly into content/"),
        BrokenTree(
            "a file outside every account's folder", "misplaced-file",
            .file("content/accounts/acme.md", "---\nname: Acme\n---\n"),
            at: "content/accounts/acme.md", says: "`acme.md` lies outside every account's folder"),
        BrokenTree(
            "a folder without a card", "misplaced-file", .file("content/accounts/empty/notes.txt", "none\n"),
            at: "content/accounts/empty", says: "the account `empty` has no account.md"),
        BrokenTree(
            "a table with another name", "misplaced-file", .file(acme + "sale.csv", "period,revenue\n"),
            at: acme + "sale.csv", says: "nothing called `sale.csv` belongs into an account's folder"),
        BrokenTree(
            "a visit that is not named for its day", "misplaced-file",
            .file(acme + "visits/autumn.md", "---\ndate: 2026-11-12\nstatus: done\n---\n"),
            at: acme + "visits/autumn.md", says: "`autumn.md` is not named for its day"),
        BrokenTree(
            "a name with a space", "misplaced-file", .file("content/reps/kim larsen.md", "---\nname: Kim\n---\n"),
            at: "content/reps/kim larsen.md", says: "the name `kim larsen.md` cannot be used"),
        BrokenTree(
            "a picture among the contacts", "misplaced-file", .bytes(acme + "contacts/ruth.png", [0x89]),
            at: acme + "contacts/ruth.png", says: "`ruth.png` is not a contact"),
    ]
}

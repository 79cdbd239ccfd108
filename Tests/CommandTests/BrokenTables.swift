/// Rows of sales.csv and receivables.csv, and what would count twice.
enum BrokenTables {
    private static let acme = "content/accounts/acme/"
    private static let sales = acme + "sales.csv"
    private static let receivables = acme + "receivables.csv"
    private static let partly = acme + "payments.csv"

    static let all = (headings + cells + twice + notes + payments).kind(.tables)

    private static let headings = [
        BrokenTree(
            "cells parted by semicolons, as spreadsheets do where commas are decimal", "bad-csv",
            .file(receivables, "▸invoice;issued;due;amount\nR-1;2026-09-01;2026-10-01;18000,00\n"),
            says: "the cells are parted by `;`, not by commas"),
        BrokenTree("an empty table", "bad-csv", .file(sales, "▸"), says: "the table is empty"),
        BrokenTree(
            "a column that is not there", "bad-csv", .edit(sales, "period,product,orders", "period,product,▸order"),
            says: "row 1: there is no column `order`"
        ).fixed(),
        BrokenTree(
            "a column that stands twice", "bad-csv", .edit(sales, "quantity", "▸orders"),
            says: "row 1: the column `orders` stands here a second time"),
        BrokenTree(
            "a column that is missing", "bad-csv", .file(receivables, "▸invoice,issued,amount\nR-1,2026-09-01,18000\n"),
            says: "row 1: the column `due` is missing"),
    ]

    private static let cells = [
        BrokenTree(
            "letters in an amount", "bad-csv", .edit(sales, "18650", "▸18x650"),
            says: "row 3, `revenue`: `18x650` must be an amount such as 1250000 or 1250000.50"),
        BrokenTree(
            "an amount behind words of another script", "bad-csv",
            .file(sales, "period,product,revenue\n2026-01,\"灯, 大\",▸1.234\n"), .file("content/products/chair.md", nil),
            .file("content/products/lamp.md", nil), .file("content/products/README.md", "None yet.\n"),
            .edit("content/accounts/acme/complaints/2026-10-05.md", "product: lamp\n", ""),
            says: "row 2, `revenue`: `1.234` can be read in two ways"),
        BrokenTree(
            "a month that does not exist", "bad-csv", .edit(sales, "2026-02,", "▸2026-13,"),
            says: "row 4, `period`: `2026-13` must be a year, month, quarter or day such as 2026-03"),
        BrokenTree(
            "an empty period", "bad-csv", .edit(sales, "2026-02,", "▸,"), says: "row 4: `period` is empty"),
        BrokenTree(
            "an empty amount at the end of a row", "bad-csv", .file(sales, "period,revenue\n2026-01,▸\n"),
            says: "row 2: `revenue` is empty"),
        BrokenTree(
            "a row that is too long", "bad-csv", .edit(sales, "2026-02,lamp", "▸2026-02,lamp,big"),
            says: "row 4 has 7 cells, but there are 6 columns"),
        BrokenTree(
            "a decimal comma without quotes", "bad-csv", .edit(sales, ",18650", ",▸18650,5"),
            says: "row 3 has 7 cells, but there are 6 columns"
        ).fixed(to: .edit(sales, ",18650", ",18650.5")),
        BrokenTree(
            "a code that a spreadsheet took for a number", "bad-csv", .edit(receivables, "R-2", "▸2.19E+26"),
            says:
                "row 3, `invoice`: `2.19E+26` is a code that a spreadsheet took for a number, so that its digits are lost"
        ),
        BrokenTree(
            "a row behind a blank line and line ends of Windows", "bad-csv",
            .file(sales, "period,revenue\r\n\r\n2026-01,5\r\n▸2026-02\r\n"),
            says: "row 3 has 1 cell, but there are 2 columns"),
        BrokenTree(
            "a quote inside a cell", "bad-csv", .edit(sales, "2026-02,lamp", "2026-02,la▸\"mp"),
            says: "row 4, column 2: a quote stands inside a cell"),
        BrokenTree(
            "a quote in a table that is never closed", "bad-csv", .edit(sales, "2026-02,lamp", "2026-02,▸\"lamp"),
            says: "row 4, column 2: the quote that opens here is never closed"),
        BrokenTree(
            "a date that is none", "bad-csv", .edit(receivables, "2026-09-01", "▸01/09/2026"),
            says: "row 2, `issued`: `01/09/2026` must be a date such as 2026-03-14"),
        BrokenTree(
            "an invoice due before it was issued", "time-travel", .edit(receivables, "2026-10-01", "▸2026-08-31"),
            says: "row 2, `due`: `2026-08-31` is before the invoice was issued, on 2026-09-01"),
    ]

    private static let twice = [
        BrokenTree(
            "a month twice", "duplicate-period", .edit(sales, "2026-02,lamp", "▸2026-01,lamp"),
            says: "sales of `lamp` in 2026-01 are given twice"),
        BrokenTree(
            "a month within a quarter", "duplicate-period", .edit(sales, "2026-02,lamp", "▸2026-05,lamp"),
            says: "sales of `lamp` in 2026-05 lie within those of 2026-Q2"),
        BrokenTree(
            "a quarter that begins with a month that is given", "duplicate-period",
            .edit(sales, "2026-02,lamp", "▸2026-04,lamp"),
            says: "sales of `lamp` in 2026-04 lie within those of 2026-Q2"),
        BrokenTree(
            "a fiscal quarter across two of the calendar", "duplicate-period",
            .edit("dossier.yaml", "language: en", "language: en\nfiscal_year_start: 2"),
            .edit(sales, "2026-02,lamp", "▸FY2026-Q2,lamp"),
            says: "sales of `lamp` in FY2026-Q2 (2026-05 to 2026-07) overlap those of 2026-Q2"),
        BrokenTree(
            "a month in the table and on the card", "duplicate-period",
            .edit(
                acme + "account.md", "targets:",
                "sales:\n  - {period: 2026-10, product: chair, revenue: 2400}\ntargets:"),
            .edit(sales, "2026-10,chair", "▸2026-10,chair"),
            says: "sales of `chair` in 2026-10 are given twice"),
        BrokenTree(
            "a year's finances twice", "duplicate-period",
            .edit(acme + "account.md", "{year: 2025, annual", "{year: ▸2024, annual"),
            says: "`financials` has the year 2024 twice"),
        BrokenTree(
            "a code that two accounts have", "duplicate-code",
            .edit("content/accounts/bell/account.md", "K-002", "▸K-001"),
            says: "the code `K-001` belongs to `acme` already"),
        BrokenTree(
            "an invoice's number twice", "duplicate-code", .edit(receivables, "R-3", "▸R-2"),
            says: "the invoice `R-2` stands here a second time"),
    ]

    private static func table(_ rows: String...) -> BrokenTree.Change {
        .file(
            receivables,
            (["invoice,issued,due,amount,paid,paid_on,currency,credits,disputed"] + rows).joined(separator: "\n") + "\n"
        )
    }

    private static let invoice = "R-1,2026-09-01,2026-10-01,100,,,,,"

    private static let notes = [
        BrokenTree(
            "a credit note that names nothing", "unknown-reference", table(invoice, "N-1,2026-09-05,,-20,,,,▸R-7,"),
            says: "row 3, `credits`: `R-7` is no invoice of this account"),
        BrokenTree(
            "a credit note that names a credit note", "bad-csv",
            table(invoice, "N-1,2026-09-05,,-20,,,,,", "N-2,2026-09-05,,-20,,,,▸N-1,"),
            says: "row 4, `credits`: `N-1` is a credit note itself"),
        BrokenTree(
            "an invoice that names an invoice", "bad-csv", table(invoice, "R-2,2026-09-05,,20,,,,▸R-1,"),
            says:
                "row 3, `credits`: `R-1` is on an invoice; only a credit note, whose amount is negative, names what it lowers"
        ),
        BrokenTree(
            "a credit note in another currency than its invoice", "bad-csv",
            table(invoice, "N-1,2026-09-05,,-20,,,▸USD,R-1,"),
            says: "row 3, `currency`: `USD` is not the currency of the invoice `R-1`, EUR"),
        BrokenTree(
            "more paid back than a credit note comes to", "bad-csv", table("N-1,2026-09-05,,-20,▸-20.01,2026-09-09,,,"),
            says: "row 2, `paid`: `-20.01` is not a part of the credit note's amount"),
        BrokenTree(
            "a payment on a credit note that lowers an invoice", "bad-csv",
            table(invoice, "N-1,2026-09-05,,-20,▸-20,2026-09-09,,R-1,"),
            says: "row 3, `paid`: `-20` is on a credit note that lowers an invoice"),
        BrokenTree(
            "a negative payment", "bad-csv", table("R-1,2026-09-01,2026-10-01,100,▸-5,2026-09-09,,,"),
            says: "row 2, `paid`: `-5` is negative"),
        BrokenTree(
            "a day of a payment without an amount", "bad-csv", table("R-1,2026-09-01,2026-10-01,100,,▸2026-09-09,,,"),
            says: "row 2, `paid_on`: `2026-09-09` is the day of a payment, but `paid` is empty"),
        BrokenTree(
            "a dispute before the invoice", "time-travel", table("R-1,2026-09-01,2026-10-01,100,,,,,▸2026-08-31"),
            says: "row 2, `disputed`: `2026-08-31` is before the invoice was issued, on 2026-09-01"),
        BrokenTree(
            "a disputed credit note", "bad-csv", table("N-1,2026-09-01,,-100,,,,,▸2026-09-02"),
            says: "row 2, `disputed`: `2026-09-02` is on a credit note, which nobody owes"),
    ]

    private static func paid(_ rows: String...) -> BrokenTree.Change {
        .file(partly, (["invoice,date,amount,kind,note"] + rows).joined(separator: "\n") + "\n")
    }

    private static let payments = [
        BrokenTree(
            "a payment on no invoice", "unknown-reference", paid("▸R-9,2026-11-01,5,,"),
            says: "row 2, `invoice`: `R-9` is no invoice of receivables.csv"),
        BrokenTree(
            "a payment on an invoice whose `paid` tells a sum", "bad-csv", paid("▸R-2,2026-11-01,5,,"),
            says: "row 2, `invoice`: `R-2` has an amount in `paid` already"),
        BrokenTree(
            "a payment of nothing", "bad-csv", paid("R-3,2026-11-05,▸0,,"),
            says: "row 2, `amount`: `0` must be above zero"),
        BrokenTree(
            "a refund that came in", "bad-csv", paid("R-3,2026-11-05,▸5,refund,"),
            says: "row 2, `amount`: `5` must be negative: a refund is money that went back"),
        BrokenTree(
            "a kind that there is not", "bad-value", paid("R-3,2026-11-05,5,▸writeoff,"),
            says: "row 2, `kind`: `writeoff` must be empty, refund or write-off"
        ).fixed(to: paid("R-3,2026-11-05,5,write-off,")),
        BrokenTree(
            "more paid back than was paid", "bad-csv", paid("R-3,2026-11-04,50,,", "▸R-3,2026-11-05,-50.01,refund,"),
            says: "more is paid back than was paid on the invoice `R-3`"),
        BrokenTree(
            "more written off than is left", "bad-csv",
            paid("R-3,2026-11-04,50,,", "▸R-3,2026-11-05,2350.01,write-off,"),
            says: "more is written off than was left of the invoice `R-3`"),
        BrokenTree(
            "a payment without a day", "bad-csv", paid("R-3,▸,5,,"), says: "row 2: `date` is empty"),
        BrokenTree(
            "more decimals than the invoice's currency has", "bad-csv",
            table("R-1,2026-09-01,2026-10-01,100,,,JPY,,"), paid("R-1,2026-09-09,▸0.5,,"),
            says: "row 2, `amount`: `0.5` must be an amount such as 1250000"),
    ]
}

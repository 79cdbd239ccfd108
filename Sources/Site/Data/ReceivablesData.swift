import Analysis
import Model
import Text

/// `data/receivables.json`: what is owed by age, by account, by rep, and what came in by month.
struct ReceivablesData: DataFile {
    let context: SiteContext

    func write(_ json: inout JSONWriter) {
        let receivables = context.receivables
        json.amounts(context)
        json.object("total") { json in
            write(receivables.total, &json)
            json.money("over_limit", receivables.overLimit, context)
            write(receivables.habits, &json)
        }
        json.array("accounts") { json in
            for account in receivables.accounts { write(account, &json) }
        }
        json.array("reps") { json in
            for rep in receivables.reps {
                json.object { json in
                    json.member("rep", rep.rep)
                    write(rep.figures, &json)
                    json.money("over_limit", rep.overLimit, context)
                    json.object("due") { json in write(rep.due, &json) }
                }
            }
        }
        json.array("months") { json in
            for month in receivables.collections.months { write(month, &json) }
        }
        json.money("collected_without_day", receivables.collections.collectedWithoutDay, context)
        if let compared = context.soldAndInvoiced.value { write(compared, &json) }
    }

    private func write(_ compared: SoldAndInvoiced, _ json: inout JSONWriter) {
        json.object("sold_and_invoiced") { json in
            json.member("from", compared.months.lowerBound.description)
            json.member("to", compared.months.upperBound.description)
            json.money("sold", compared.sold, context)
            json.money("invoiced", compared.invoiced, context)
            json.array("accounts") { json in
                for row in compared.rows {
                    json.object { json in
                        json.member("account", row.account)
                        json.money("sold", row.sold, context)
                        json.money("invoiced", row.invoiced, context)
                        json.object("reasons") { json in
                            for reason in SoldAndInvoiced.Reason.allCases {
                                if let amount = row.reasons[reason] { json.money(reason.rawValue, amount, context) }
                            }
                        }
                        json.money("not_explained", row.notExplained, context)
                    }
                }
            }
        }
    }

    private func write(_ account: AccountAgeing, _ json: inout JSONWriter) {
        json.object { json in
            json.member("account", account.account)
            json.member("owner", account.owner)
            write(account.figures, &json)
            json.money("balance", account.balance, context)
            json.money("limit", account.limitUse?.limit.worth, context)
            json.money("over_limit", account.overLimitBy ?? .zero, context)
            json.count("oldest_days", account.longestOverdue)
            write(account.habits, &json)
            json.money("collected_without_day", account.collections.collectedWithoutDay, context)
            json.member("open_invoices", account.invoices.count)
            json.array("invoices") { json in
                for invoice in account.invoices { write(invoice, &json) }
            }
            json.array("credit_items") { json in
                for credit in account.credits { write(credit, &json) }
            }
        }
    }

    private func write(_ invoice: AccountAgeing.OpenInvoice, _ json: inout JSONWriter) {
        json.object { json in
            json.member("invoice", invoice.receivable.invoice)
            json.member("issued", invoice.receivable.issued.description)
            json.day("due", invoice.receivable.due)
            json.money("amount", invoice.worth, context)
            json.money("outstanding", invoice.owed, context)
            json.member("days_overdue", invoice.lateBy ?? 0)
            json.day("disputed", invoice.isDisputed ? invoice.receivable.disputed : nil)
            json.array("payments") { json in
                for movement in invoice.movements { write(movement, &json) }
            }
        }
    }

    /// What closed a part of an invoice, by how much less its rest was worth afterwards: with the rest the invoice's amount.
    private func write(_ movement: Settlement.Movement, _ json: inout JSONWriter) {
        json.object { json in
            json.day("date", movement.day)
            json.money("amount", movement.amount, context)
            json.member("kind", movement.kind.rawValue)
            json.member("note", orNull: movement.note)
        }
    }

    private func write(_ credit: AccountAgeing.Credit, _ json: inout JSONWriter) {
        json.object { json in
            json.member("invoice", credit.receivable.invoice)
            json.member("reason", credit.reason.rawValue)
            json.money("amount", credit.amount, context)
        }
    }

    private func write(_ figures: AgeingFigures, _ json: inout JSONWriter) {
        json.money("outstanding", figures.outstanding, context)
        json.money("overdue", figures.overdue, context)
        for (bucket, name) in zip(
            AgeingBucket.allCases,
            ["not_due", "days_1_30", "days_31_60", "days_61_90", "days_over_90", "no_due_day"])
        {
            json.money(name, figures[bucket], context)
        }
        json.money("disputed", figures.disputed, context)
        json.money("credits", figures.credits, context)
    }

    private func write(_ habits: PaymentHabits, _ json: inout JSONWriter) {
        json.object("due") { json in
            json.member("from", habits.dueSpan.first.description)
            json.member("to", habits.dueSpan.last.description)
            write(habits.due, &json)
        }
        json.decimal("days_outstanding", habits.daysOutstanding, places: 1)
        json.decimal("days_to_pay", habits.daysToPay, places: 1)
    }

    private func write(_ due: DueSettlement, _ json: inout JSONWriter) {
        json.money("amount", due.due, context)
        json.money("paid", due.paid, context)
        json.member("paid_share", due.share)
        json.decimal("days_late", due.meanDaysLate, places: 1)
    }

    private func write(_ month: CollectionMonth, _ json: inout JSONWriter) {
        json.object { json in
            json.member("month", month.month.description)
            json.receivables(month, context)
        }
    }
}

extension JSONWriter {
    /// What was invoiced, fell due and came in during a span.
    mutating func receivables(_ month: CollectionMonth, _ context: SiteContext) {
        money("invoiced", month.invoiced, context)
        money("fell_due", month.fellDue, context)
        money("to_be_paid", month.settled.due, context)
        member("paid_share", month.settled.share)
        decimal("days_late", month.settled.meanDaysLate, places: 1)
        money("collected", month.collected, context)
        money("written_off", month.writtenOff, context)
    }
}

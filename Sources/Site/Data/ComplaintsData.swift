import Analysis
import Findings
import Model

/// `data/complaints.json`: the complaint register.
struct ComplaintsData {
    private let context: SiteContext

    init(_ context: SiteContext) {
        self.context = context
    }

    func json() -> [UInt8] {
        var json = JSONWriter(.indented)
        json.object { json in
            json.key("version")
            json.number(1)
            json.key("as_of")
            json.string(context.asOf.description)
            json.key("complaints")
            json.array { json in
                for known in context.complaints.cases { write(known, &json) }
            }
        }
        return json.bytes
    }

    private func write(_ known: ComplaintCase, _ json: inout JSONWriter) {
        json.object { json in
            json.key("account")
            json.string(known.account)
            json.key("id")
            json.string(known.id)
            json.key("date")
            json.string(known.date.description)
            json.key("severity")
            json.string(known.severity.rawValue)
            json.key("status")
            json.string(known.status.rawValue)
            json.key("product")
            json.optional(known.product)
            json.key("category")
            json.optional(known.category)
            json.key("cost")
            if let cost = known.cost { json.amount(cost, context) } else { json.null() }
            json.key("repeats")
            json.number(known.repeats.count)
        }
    }
}

import Analysis
import Model
import Text

/// `data/rising.json`: the accounts that could become key accounts, with the arithmetic of their scores.
struct RisingData: DataFile {
    let context: SiteContext

    func write(_ json: inout JSONWriter) {
        let rising = context.rising.value
        json.amounts(context)
        json.member("window", rising.window)
        json.member("window_before", rising.windowBefore)
        json.array("accounts") { json in
            for row in rising.rows { write(row, &json) }
        }
    }

    private func write(_ row: RisingAccounts.Row, _ json: inout JSONWriter) {
        json.object { json in
            json.member("id", row.account)
            json.member("tier", row.tier.rawValue)
            json.member("score", row.score)
            json.money("before", row.growth.before, context)
            json.money("now", row.growth.now, context)
            json.array("marks") { json in
                for mark in row.marks { write(mark, &json) }
            }
        }
    }

    private func write(_ mark: KeyAccountMark, _ json: inout JSONWriter) {
        json.object { json in
            json.member("mark", mark.kind.rawValue)
            json.member("points", mark.points)
            switch mark.measure {
            case .months(let value, let benchmark):
                json.member("value", value)
                json.member("benchmark", benchmark)
            case .money(let value, let benchmark):
                json.money("value", value, context)
                json.money("benchmark", benchmark, context)
            case .share(let value, let benchmark):
                json.member("value", value)
                json.member("benchmark", benchmark)
            case nil:
                json.member("value", orNull: nil)
                json.member("benchmark", orNull: nil)
            }
        }
    }
}

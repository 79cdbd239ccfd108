import Analysis
import Model
import Text

/// `data/tiers.json`: each account's tier at the end of each month that is booked, and the moves.
struct TiersData: DataFile {
    let context: SiteContext

    func write(_ json: inout JSONWriter) {
        let history = context.analysis.tiers
        json.amounts(context)
        json.member("measure", context.abc.settings.measure.rawValue)
        json.array("months") { json in
            for snapshot in history.snapshots {
                json.object { json in
                    json.member("month", snapshot.month.description)
                    json.member("window", snapshot.span)
                    json.member("is_whole", history.isWhole(snapshot))
                    json.member("counts", snapshot.counts)
                }
            }
        }
        json.array("accounts") { json in
            for account in context.portfolio.accounts.indices { write(account, history, &json) }
        }
        json.array("moves") { json in
            for move in history.moves { write(move, &json) }
        }
    }

    private func write(_ account: Int, _ history: TierHistory, _ json: inout JSONWriter) {
        let tiers = history.snapshots.map { $0.tier(of: account) }
        let id = context.portfolio.accounts[account].id
        guard tiers.contains(where: { $0 != nil }) else { return }
        json.object { json in
            json.member("id", id)
            json.array("tiers") { json in
                for tier in tiers { json.optional(tier?.rawValue) }
            }
            json.member("now", orNull: context.abc.tier(of: id)?.rawValue)
        }
    }

    private func write(_ move: TierMove, _ json: inout JSONWriter) {
        json.object { json in
            json.member("account", move.account)
            json.member("month", move.month.description)
            json.member("from", orNull: move.from?.rawValue)
            json.member("to", orNull: move.to?.rawValue)
            json.member("held_back", move.heldBack)
            json.member("direction", move.direction.rawValue)
            json.money("before", move.amount.before, context)
            json.money("now", move.amount.now, context)
            json.array("reasons") { json in
                for change in move.recorded { json.string(change.reason) }
            }
        }
    }
}

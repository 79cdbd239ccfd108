import Findings
import Model

extension AccountDecoder {
    /// Reads `owners`: who was in charge before `owner`, with their last days.
    ///
    /// Each begins on the day after the last one of the one before. So there can be no gap; two that overlap stand in
    /// the wrong order, and one who is followed by himself was not followed by anybody.
    static func formerOwners(_ fields: inout FieldReader, before owner: String) -> [Account.FormerOwner] {
        var owners: [Account.FormerOwner] = []
        for former in fields.list("owners", formerOwner) {
            if let before = owners.last {
                guard before.until < former.until else {
                    reportOrder(of: former, after: before, in: fields.file)
                    continue
                }
                reportSuccession(of: before, by: former.rep, in: fields.file)
            }
            owners.append(former)
        }
        if let last = owners.last { reportSuccession(of: last, by: owner, in: fields.file) }
        return owners
    }

    private static func formerOwner(_ fields: inout FieldReader) -> Account.FormerOwner? {
        let rep = fields.requiredReference("rep")
        let until = fields.require("until") ? fields.day("until") : nil
        guard !rep.isEmpty, let until else { return nil }
        return Account.FormerOwner(place: fields.place, rep: rep, until: until)
    }

    private static func reportOrder(
        of former: Account.FormerOwner, after before: Account.FormerOwner, in file: SourceFile
    ) {
        file.report(
            .timeTravel, at: former.place.range,
            .ownersOutOfOrder(
                rep: former.rep, until: "\(former.until)", before: "\(before.until)", other: before.rep),
            help: .ownersBeginWithFirst,
            notes: [
                Finding.Note(place: before.place, message: .inChargeUntil(rep: before.rep, until: "\(before.until)"))
            ])
    }

    private static func reportSuccession(of former: Account.FormerOwner, by rep: String, in file: SourceFile) {
        guard former.rep == rep else { return }
        file.report(
            .badValue, at: former.place.range,
            .ownerFollowsHimself(rep: rep, until: "\(former.until)"), help: .nameSuccessor)
    }
}

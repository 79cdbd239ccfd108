import Findings

extension FormRule {
    /// What `dossier explain` tells of the rule.
    public var description: RuleDescription {
        switch self {
        case .unreadableFile, .duplicateKey, .anchorBomb, .missingField, .nameForm, .hiddenCharacter, .badCSV,
            .duplicatePeriod, .circularParent, .notBuilt:
            describe()
        case .misplacedFile, .copiedFile, .dateMismatch, .duplicateCode, .unknownReference, .timeTravel:
            describe(isAdjustable: true)
        case .openDirection, .referenceForm, .repeatedRecord, .noEffect, .rawHTML:
            describe(.warning, isAdjustable: true)
        case .frontMatter: describe(example: ("name: Acme\n---", "---\nname: Acme\n---"))
        case .yamlSyntax: describe(example: ("purpose: Offer: second round", "purpose: \"Offer: second round\""))
        case .droppedText:
            describe(
                .warning, isAdjustable: true,
                example: ("purpose: Autumn order #4711", "purpose: \"Autumn order #4711\""))
        case .listMark: describe(.warning, isAdjustable: true, example: ("tags: 【集团客户、超额度】", "tags: [集团客户, 超额度]"))
        case .unknownField: describe(isAdjustable: true, example: ("onwer: li-wei", "owner: li-wei"))
        case .wrongType: describe(example: ("employees: many", "employees: 1200"))
        case .badDate: describe(example: ("date: 3.4.2026", "date: 2026-04-03"))
        case .badAmount: describe(example: ("limit: 1,250,000 EUR", "limit: 1250000"))
        case .badValue: describe(example: ("status: finished", "status: done"))
        case .nameClash: describe(example: ("accounts/acme/, accounts/ACME/", "accounts/acme/, accounts/acme-north/"))
        case .reservedName: describe(example: ("contacts/con.md", "contacts/con-reilly.md"))
        case .lookalikeName:
            describe(
                .warning, isAdjustable: true, example: ("O’Neil Ltd, O'Neil ltd", "O’Neil Ltd, O’Neil Ltd (North)"))
        case .unreadableAddress:
            describe(
                .warning, isAdjustable: true,
                example: ("email: ruth@acme.example, ted@acme.example", "email: ruth@acme.example"))
        case .nameForID:
            describe(
                .warning, isAdjustable: true,
                example: ("handled_by: Jonas Petersen", "handled_by: jonas-petersen"))
        case .brokenLink:
            describe(isAdjustable: true, example: ("[last visit](2026-03-14.md)", "[last visit](visits/2026-03-14.md)"))
        case .unsafeAttachment: describe(example: ("files/offer.html", "files/offer.pdf"))
        case .unknownAttachment: describe(example: ("files/roof.dwg", "attachments: {dwg: Drawing}"))
        case .unreadMarkdown:
            describe(
                .warning, isAdjustable: true,
                example: ("[plan](files/sales plan.pdf)", "[plan](files/sales%20plan.pdf)"))
        }
    }

    private func describe(
        _ severity: Severity = .error, isAdjustable: Bool = false, example: (wrong: String, right: String)? = nil
    ) -> RuleDescription {
        RuleDescription(name: rawValue, severity: severity, isAdjustable: isAdjustable, example: example)
    }
}

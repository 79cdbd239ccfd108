import Model

/// The company profile of an account as a list of facts.
enum ProfileTerms {
    static func rows(of account: Account, at place: PagePlace, _ context: SiteContext) -> [TermView] {
        let words = context.words
        let formats = context.formats
        let company = account.company
        func list(_ texts: [String]) -> String? {
            texts.isEmpty ? nil : texts.listed(by: words[.listSeparator])
        }
        let partners = account.partners.map { context.link(toPartner: $0, from: place) }
        return [
            words.term(.profileBusiness, company.business),
            words.term(.profileAddress, company.address),
            words.term(.profilePhone, company.phone, url: company.phone.flatMap(Address.telephone)),
            words.term(.profileWebsite, company.website, url: company.website),
            words.term(.profileLegalRepresentative, company.legalRepresentative),
            words.term(.profileFounded, company.founded.map(formats.period)),
            words.term(.profileEmployees, company.employees.map(formats.number)),
            words.term(.profileCapital, company.registeredCapital.map(formats.amountWithCurrency)),
            words.term(
                .profileBank,
                company.bank.map { [$0.name, $0.account].compactMap { $0 }.listed(by: words[.listSeparator]) }),
            partners.isEmpty ? nil : TermView(term: words[.profilePartners], text: "", links: partners),
            words.term(.profileSince, account.since.map(formats.period)),
            words.term(.profileOwners, list(owners(of: account, context))),
            words.term(.profileShortName, account.shortName),
            words.term(.profileAliases, list(account.aliases)),
            words.term(.profileTags, list(account.tags)),
            words.term(.profileReviewed, account.reviewed.map(formats.day)),
        ].compactMap { $0 }
    }

    /// Who was, is and will be in charge; nobody is named where it was one all the time.
    private static func owners(of account: Account, _ context: SiteContext) -> [String] {
        guard let last = account.formerOwners.last else { return [] }
        let (words, formats) = (context.words, context.formats)
        return account.formerOwners.map {
            words.profileOwnerUntil(rep: context.name(ofRep: $0.rep), day: formats.day($0.until))
        } + [words.profileOwnerFrom(rep: context.name(ofRep: account.owner), day: formats.day(last.until + 1))]
    }
}

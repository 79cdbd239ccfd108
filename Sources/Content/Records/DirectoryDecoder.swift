import Model

/// Reads reps, partners and products: the records that accounts refer to.
enum DirectoryDecoder {
    static func rep(_ reader: FieldReader, id: String) -> Rep {
        var fields = reader
        var rep = Rep(id: id, origin: Origin(path: fields.file.path), name: fields.requiredName("name"))
        rep.email = fields.email("email")
        rep.region = fields.reference("region")
        rep.manager = fields.reference("manager")
        rep.isActive = fields.flag("active") ?? true
        rep.until = fields.day("until")
        fields.finish()
        return rep
    }

    static func partner(_ reader: FieldReader, id: String) -> Partner {
        var fields = reader
        var partner = Partner(id: id, origin: Origin(path: fields.file.path), name: fields.requiredName("name"))
        partner.region = fields.reference("region")
        partner.contact = fields.name("contact")
        partner.phone = fields.telephone("phone")
        fields.finish()
        return partner
    }

    static func product(_ reader: FieldReader, id: String) -> Product {
        var fields = reader
        var product = Product(id: id, origin: Origin(path: fields.file.path), name: fields.requiredName("name"))
        product.line = fields.text("line")
        product.aliases = fields.names("aliases")
        fields.finish()
        return product
    }
}

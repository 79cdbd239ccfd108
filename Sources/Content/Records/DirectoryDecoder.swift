import Model

/// Reads reps, partners and products: the records that accounts refer to.
enum DirectoryDecoder {
    static func rep(_ reader: FieldReader, id: String) -> Rep {
        var fields = reader
        var rep = Rep(id: id, origin: Origin(path: fields.file.path), name: "")
        FieldReadings.reps(&rep, &fields)
        fields.finish()
        return rep
    }

    static func partner(_ reader: FieldReader, id: String) -> Partner {
        var fields = reader
        var partner = Partner(id: id, origin: Origin(path: fields.file.path), name: "")
        FieldReadings.partners(&partner, &fields)
        fields.finish()
        return partner
    }

    static func product(_ reader: FieldReader, id: String) -> Product {
        var fields = reader
        var product = Product(id: id, origin: Origin(path: fields.file.path), name: "")
        FieldReadings.products(&product, &fields)
        fields.finish()
        return product
    }
}

import Testing

@testable import Templating

/// Renders a template loosely.
func loose(
    _ template: String, _ data: LooseValue = .object([:]), partials: [String: String] = [:]
) throws -> String {
    try LooseTemplate(template, name: "page.html").render(data) { partials[$0] }
}

/// Compiles and renders a template for the sample account.
func strict(
    _ template: String, partials: [String: String] = [:], constants: [String: String] = [:],
    view: AccountView = .nordwind
) throws -> String {
    let templates = partials.merging(["page.html": template]) { $1 }
    let library = TemplateLibrary(templates: templates, constants: constants)
    let page = try library.compile("page.html", for: AccountView.self)
    return String(decoding: try page.render(view), as: UTF8.self)
}

/// The whole messages of what is wrong with a template for the sample account.
func complaints(
    about template: String, partials: [String: String] = [:], constants: [String: String] = [:]
) -> String {
    do {
        _ = try strict(template, partials: partials, constants: constants)
        return "nothing"
    } catch let errors as TemplateErrors {
        return errors.description
    } catch {
        return "another error: \(error)"
    }
}

/// The data of a view as loose templates take it.
func looseData<V: View>(of view: V) -> LooseValue {
    looseObject(Rows(view: view).values(at: 0), ViewSchema(of: V.self))
}

extension Rows {
    fileprivate func values(at index: Int) -> [Value] {
        var values = ViewValues()
        appendValues(at: index, to: &values)
        return values.values
    }
}

private func looseObject(_ values: [Value], _ schema: ViewSchema) -> LooseValue {
    var members: [String: LooseValue] = [:]
    for (name, (value, kind)) in zip(schema.names, zip(values, schema.kinds)) {
        members[name] = looseValue(value, kind)
    }
    return .object(members)
}

private func looseValue(_ value: Value, _ kind: FieldKind) -> LooseValue {
    switch (value, kind) {
    case (.nothing, _): .null
    case (.text(let text), _): .text(text)
    case (.markup(let markup), _): .text(String(decoding: markup.bytes, as: UTF8.self))
    case (.flag(let flag), _): .bool(flag)
    case (.texts(let texts), _): .list(texts.map(LooseValue.text))
    case (.rows(let rows), .list(let type)):
        .list((0..<rows.count).map { looseObject(rows.values(at: $0), ViewSchema(of: type)) })
    case (.rows(let rows), .optional(let type)), (.rows(let rows), .object(let type)):
        looseObject(rows.values(at: 0), ViewSchema(of: type))
    case (.rows, _): .null
    }
}

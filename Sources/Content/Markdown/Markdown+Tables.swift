import CCmark
import Findings

/// Tables, whose cells libcmark has parsed as headings.
extension Markdown {
    func isCell(_ heading: OpaquePointer) -> Bool { cell(of: heading) != nil }

    private func cell(of heading: OpaquePointer) -> TableText.Cell? {
        guard let origins = places.tables?.origins else { return nil }
        let line = Int(cmark_node_get_start_line(heading)) - 1
        return origins.indices.contains(line) ? origins[line].cell : nil
    }

    /// Puts a table in the place of its first cell, and takes the others out.
    mutating func setTables(of cells: [OpaquePointer]) {
        guard let tables = places.tables?.tables else { return }
        var rest = cells[...]
        while let first = rest.first, let number = cell(of: first)?.table {
            let own = rest.prefix { cell(of: $0)?.table == number }
            rest = rest.dropFirst(own.count)
            let markup = markup(of: tables[number], own)
            guard let block = cmark_node_new(CMARK_NODE_CUSTOM_BLOCK) else { return }
            cmark_node_set_on_enter(block, markup)
            cmark_node_insert_before(first, block)
            for node in own {
                cmark_node_unlink(node)
                cmark_node_free(node)
            }
        }
    }

    private mutating func markup(of table: TableSearch.Table, _ cells: ArraySlice<OpaquePointer>) -> String {
        var markup = Markup()
        // Too wide a table scrolls in a box of its own, by keyboard too.
        markup.beginLine(
            .div, ["class": "scroll", "tabindex": "0", "role": "group", "aria-label": addHole(.word(.table))])
        markup.beginLine(.table)
        var rest = cells
        for row in 0...table.rows.count {
            if row == 0 { markup.beginLine(.thead) } else if row == 1 { markup.beginLine(.tbody) }
            let own = rest.prefix { cell(of: $0)?.row == row }
            rest = rest.dropFirst(own.count)
            markup.beginLine(.tr)
            for (column, alignment) in table.alignments.enumerated() {
                let index = own.startIndex + column
                let text = index < own.endIndex ? inlineMarkup(of: own[index]) : ""
                // An empty cell above others is the heading of nothing.
                markup.begin(row == 0 && !text.isEmpty ? .th : .td, alignment.attributes)
                markup.add(rendered: text)
                markup.endLine()
            }
            markup.endLine()
            if row == 0 { markup.endLine() }
        }
        if !table.rows.isEmpty { markup.endLine() }
        markup.endLine()
        markup.end()
        return markup.text
    }

    // MARK: - Findings

    /// Warns of cells that stand beyond the last column.
    mutating func reportExcess(in table: TableSearch.Table) {
        for row in table.rows where row.cells.count > table.alignments.count {
            guard let first = row.cells[table.alignments.count...].first(where: { !$0.isEmpty }),
                let last = row.cells.last
            else { continue }
            file.report(
                .unreadMarkdown, at: places.range(of: first.lowerBound..<max(first.upperBound, last.upperBound)),
                .cellsBehindTable(columns: table.alignments.count), help: .addColumn)
        }
    }

    /// Warns of a line of hyphens that fits the line above it not quite.
    mutating func report(_ mismatch: TableSearch.Mismatch) {
        file.report(
            .unreadMarkdown, at: places.range(of: mismatch.content),
            .noTable(heading: mismatch.headingCount, hyphens: mismatch.delimiterCount), help: .asManyCells)
    }
}

extension TableRow.Alignment {
    fileprivate var attributes: KeyValuePairs<String, String> {
        switch self {
        case .none: [:]
        case .left: ["class": "at-left"]
        case .centre: ["class": "at-centre"]
        case .right: ["class": "at-right"]
        }
    }
}

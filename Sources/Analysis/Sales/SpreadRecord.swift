import Model

extension SalesRecord {
    /// How many months the record's period has; 1 for a day.
    var periodMonths: Int { period.last.month - period.first.month + 1 }

    /// The months over which the record is spread: those of its period, up to `through` if it says so; of a period that
    /// is not over on the as-of day, only those that have begun.
    func months(asOf: Day) -> ClosedRange<Month> {
        let first = period.first.month
        var last = min(through ?? period.last.month, period.last.month)
        if period.last >= asOf { last = min(last, asOf.month) }
        return first...max(first, last)
    }

    /// Appends the record's parts, one for each month.
    func spread(over months: ClosedRange<Month>, product: Int?, into entries: inout [SalesLedger.Entry]) {
        let count = months.upperBound - months.lowerBound + 1
        for index in 0..<count {
            entries.append(
                SalesLedger.Entry(
                    month: months.lowerBound + index, product: product, recordMonths: periodMonths,
                    revenue: Money(units: part(index, of: count, of: revenue.units)),
                    profit: profit.map { Money(units: part(index, of: count, of: $0.units)) },
                    orders: orders.map { part(index, of: count, of: $0) },
                    quantity: quantity.map { Quantity(thousandths: part(index, of: count, of: $0.thousandths)) }))
        }
    }
}

/// A number's part with an index, of so many parts that are as equal as whole numbers can be: what is left over goes, one
/// by one and with the number's sign, to the first parts. −100 in three parts is −34, −33, −33.
func part<Number: FixedWidthInteger & SignedInteger>(_ index: Int, of count: Int, of number: Number) -> Number {
    guard count > 1 else { return number }
    let (quotient, rest) = number.quotientAndRemainder(dividingBy: Number(count))
    return Number(index) < (rest < 0 ? -rest : rest) ? quotient + rest.signum() : quotient
}

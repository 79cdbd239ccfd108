import Model

extension SalesRecord {
    /// How many months the record's period has; 1 for a day.
    var periodMonths: Int { period.last.month - period.first.month + 1 }

    /// The months over which the record is spread: those of its period, up to `through` if it says so; of a period that
    /// is not over on the as-of day, only those that have begun.
    ///
    /// `through` may lie behind the as-of day where the site looks back: the record is known for those months now.
    func months(asOf: Day) -> ClosedRange<Month> {
        let first = period.first.month
        let known = period.last >= asOf ? min(period.last.month, asOf.month) : period.last.month
        return first...max(first, min(through ?? known, period.last.month))
    }

    /// Appends the record's parts, one for each month that has begun on the as-of day.
    func spread(asOf: Day, product: Int?, into entries: inout [SalesLedger.Entry]) {
        let months = months(asOf: asOf)
        let count = months.upperBound - months.lowerBound + 1
        for index in 0..<count where months.lowerBound + index <= max(asOf.month, months.lowerBound) {
            entries.append(
                SalesLedger.Entry(
                    month: months.lowerBound + index, product: product, recordStart: period.first.month,
                    recordMonths: periodMonths,
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

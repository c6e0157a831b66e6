/// A table for people: the first column to the left, numbers to the right.
struct ResultTable {
  private var rows: [[String]]

  init(heading: [String]) { rows = [heading] }

  /// Adds a row of as many cells as the heading has.
  mutating func add(_ row: [String]) { rows.append(row) }

  /// The table, line by line, without columns that have a heading only.
  var text: String {
    let used = rows[0].indices.filter { column in
      rows.dropFirst().contains { !$0[column].isEmpty }
    }
    let widths = used.map { column in rows.map { $0[column].count }.max() ?? 0 }
    return rows.map { row in
      "  "
        + zip(used, widths).map { column, width in
          let space = String(repeating: " ", count: width - row[column].count)
          return column == 0 ? row[column] + space : space + row[column]
        }.joined(separator: "  ")
    }.joined(separator: "\n")
  }
}

/// A number with so many decimals.
func decimal(_ value: Double, _ places: Int) -> String {
  guard value.isFinite else { return "-" }
  let factor = (0..<places).reduce(1.0) { factor, _ in factor * 10 }
  let scaled = String(Int((value.magnitude * factor).rounded()))
  let digits = String(repeating: "0", count: max(0, places + 1 - scaled.count)) + scaled
  let sign = value < 0 ? "-" : ""
  return places == 0 ? sign + digits : "\(sign)\(digits.dropLast(places)).\(digits.suffix(places))"
}

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
    let cells = rows.map { row in used.map { row[$0] } }
    let widths = used.indices.map { column in cells.map { $0[column].count }.max() ?? 0 }
    return cells.map { row in
      zip(row, widths).enumerated().map { column, cell in
        let space = String(repeating: " ", count: cell.1 - cell.0.count)
        return column == 0 ? cell.0 + space : space + cell.0
      }.joined(separator: "  ")
    }.map { "  \($0)" }.joined(separator: "\n")
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

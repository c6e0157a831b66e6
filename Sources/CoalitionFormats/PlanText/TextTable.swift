internal import CoalitionDomain

/// A table for a terminal: columns padded to their widest cell, two spaces between them.
///
/// Where a row would be wider than ``pageWidth``, the words of its last column go on below.
struct TextTable {
  /// How a column stands.
  enum Alignment {
    case left
    case right
    /// Decimal point under decimal point, whether or not a cell has one.
    case decimal
  }

  private let alignments: [Alignment]
  private var rows: [[String]]

  /// Creates a table with a row of headings.
  init(_ columns: [(heading: String, alignment: Alignment)]) {
    self.alignments = columns.map(\.alignment)
    self.rows = [columns.map(\.heading)]
  }

  /// Adds a row with a cell for each column.
  mutating func add(_ cells: [String]) {
    precondition(cells.count == alignments.count, "a cell for each column")
    rows.append(cells.map(spelledOut))
  }

  /// The table's lines, indented by two spaces, without spaces at the end.
  var lines: [String] {
    let cells = rowsWithAlignedDecimals
    let widths = alignments.indices.map { column in
      cells.map { columnWidth(of: $0[column]) }.max() ?? 0
    }
    return cells.flatMap { line(of: $0, widths) }
  }
}

extension TextTable {
  private static let indent = "  "

  private func line(of row: [String], _ widths: [Int]) -> [String] {
    let padded = row.enumerated().map { column, cell in
      let padding = String(repeating: " ", count: widths[column] - columnWidth(of: cell))
      return alignments[column] == .left ? cell + padding : padding + cell
    }
    let whole = trimmed(Self.indent + padded.joined(separator: "  "))
    guard columnWidth(of: whole) > pageWidth, alignments.last == .left, let last = row.last else {
      return [whole]
    }
    let start = Self.indent + padded.dropLast().map { $0 + "  " }.joined()
    let hanging = columnWidth(of: start)
    let words = wrapped(last, indent: hanging, hanging: hanging)
    return [start + words[0].dropFirst(hanging)] + words.dropFirst()
  }

  /// The rows, where cells of decimal columns end in spaces for the decimals that they lack.
  private var rowsWithAlignedDecimals: [[String]] {
    var aligned = rows
    for column in alignments.indices where alignments[column] == .decimal {
      let widest = rows.dropFirst().map { decimals(of: $0[column]) }.max() ?? 0
      for row in rows.indices.dropFirst() {
        let missing = widest - decimals(of: rows[row][column])
        aligned[row][column] += String(repeating: " ", count: missing)
      }
    }
    return aligned
  }

  /// How many columns the point and the decimals of an amount take.
  private func decimals(of cell: String) -> Int {
    cell.lastIndex(of: ".").map { cell.distance(from: $0, to: cell.endIndex) } ?? 0
  }

  private func trimmed(_ line: String) -> String {
    var rest = line[...]
    while rest.last == " " { rest.removeLast() }
    return String(rest)
  }
}

/// How many columns of a terminal a text takes: none for a mark that stands on another letter, two
/// for a Chinese, Japanese or Korean character, one for all others. After Unicode Annex 11.
func columnWidth(of text: String) -> Int {
  text.unicodeScalars.reduce(0) { width, scalar in
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return width
    default: break
    }
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
      0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
      return width + 2
    default: return width + 1
    }
  }
}

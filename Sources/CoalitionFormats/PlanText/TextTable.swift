/// A table for a terminal: columns padded to their widest cell, two spaces between them.
struct TextTable {
  /// How a column stands.
  enum Alignment {
    case left
    case right
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
    let widths = alignments.indices.map { column in
      rows.map { columnWidth(of: $0[column]) }.max() ?? 0
    }
    return rows.map { row in
      let cells = row.enumerated().map { column, cell in
        let padding = String(repeating: " ", count: widths[column] - columnWidth(of: cell))
        return alignments[column] == .left ? cell + padding : padding + cell
      }
      return "  " + String(cells.joined(separator: "  ").trimmingSuffix { $0 == " " })
    }
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

extension String {
  /// The text without the characters at its end that a test accepts.
  fileprivate func trimmingSuffix(while isTrimmed: (Character) -> Bool) -> Substring {
    var rest = self[...]
    while let last = rest.last, isTrimmed(last) { rest.removeLast() }
    return rest
  }
}

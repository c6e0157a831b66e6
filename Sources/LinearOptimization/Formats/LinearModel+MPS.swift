extension LinearModel {
  /// The model in free MPS format, which every solver reads.
  ///
  /// The objective is written to be minimized, with its signs changed where the model maximizes,
  /// because readers do not agree on how to say so; a comment says which it is. Names keep their
  /// printable ASCII; the rest becomes `_`, and a name that is taken gets its index behind it.
  ///
  /// - Complexity: O(*variables* + *coefficients*).
  package var mps: String {
    MPSWriter(self).text
  }
}

/// Writes one model, section by section.
private struct MPSWriter {
  private let model: LinearModel
  private let rowNames: [String]
  private let columnNames: [String]
  private(set) var text = ""

  init(_ model: LinearModel) {
    self.model = model
    rowNames = Self.distinct(model.matrix.names, besides: ["objective"])
    columnNames = Self.distinct(model.columns.names, besides: [])
    let sign = model.sense == .maximize ? ", times -1: the model maximizes it" : ""
    text = "* objective to be minimized\(sign)\nNAME model FREE\n"
    writeRows()
    writeColumns()
    writeRightHandSides()
    writeRanges()
    writeBounds()
    text += "ENDATA\n"
  }

  private mutating func write(_ fields: String...) {
    for field in fields { text += " " + field }
    text += "\n"
  }

  private func kind(of row: Row) -> String {
    let bounds = model.bounds(of: row)
    if bounds.lowerBound == bounds.upperBound { return "E" }
    if bounds.lowerBound.isFinite { return "G" }
    return bounds.upperBound.isFinite ? "L" : "N"
  }

  private mutating func writeRows() {
    text += "ROWS\n"
    write("N", "objective")
    for row in model.rows { write(kind(of: row), rowNames[row.index]) }
  }

  private mutating func writeColumns() {
    text += "COLUMNS\n"
    let byColumn = model.matrix.byColumn(columnCount: model.variableCount)
    var costs = [Double](repeating: 0, count: model.variableCount)
    for term in model.objective.terms { costs[term.variable.index] += term.coefficient }
    var isWhole = false
    for variable in model.variables {
      let column = variable.index
      if isWhole != (model.kind(of: variable) != .continuous) {
        isWhole.toggle()
        write("marker\(column)", "'MARKER'", isWhole ? "'INTORG'" : "'INTEND'")
      }
      let cost = model.sense == .maximize ? -costs[column] : costs[column]
      let entries = Int(byColumn.starts[column])..<Int(byColumn.starts[column + 1])
      // A column without entries is known by its objective coefficient, be it 0.
      if cost != 0 || entries.isEmpty { write(columnNames[column], "objective", cost.shortText) }
      for entry in entries {
        write(
          columnNames[column], rowNames[Int(byColumn.rows[entry])],
          byColumn.coefficients[entry].shortText)
      }
    }
    if isWhole { write("marker\(model.variableCount)", "'MARKER'", "'INTEND'") }
  }

  private mutating func writeRightHandSides() {
    text += "RHS\n"
    let constant = model.objective.constant
    // The right-hand side of the objective is taken away from it.
    if constant != 0 {
      write("rhs", "objective", (model.sense == .maximize ? constant : -constant).shortText)
    }
    for row in model.rows {
      let bounds = model.bounds(of: row)
      let side = bounds.lowerBound.isFinite ? bounds.lowerBound : bounds.upperBound
      if side.isFinite, side != 0 { write("rhs", rowNames[row.index], side.shortText) }
    }
  }

  private mutating func writeRanges() {
    let ranged = model.rows.filter { row in
      let bounds = model.bounds(of: row)
      return bounds.lowerBound.isFinite && bounds.upperBound.isFinite
        && bounds.lowerBound < bounds.upperBound
    }
    guard !ranged.isEmpty else { return }
    text += "RANGES\n"
    for row in ranged {
      let bounds = model.bounds(of: row)
      write("range", rowNames[row.index], (bounds.upperBound - bounds.lowerBound).shortText)
    }
  }

  private mutating func writeBounds() {
    text += "BOUNDS\n"
    for variable in model.variables {
      let name = columnNames[variable.index]
      let bounds = model.bounds(of: variable)
      let (lower, upper) = (bounds.lowerBound, bounds.upperBound)
      let isWhole = model.kind(of: variable) != .continuous
      if lower == upper {
        write("FX", "bound", name, lower.shortText)
      } else if lower == -.infinity, upper == .infinity {
        write("FR", "bound", name)
      } else {
        if lower == -.infinity { write("MI", "bound", name) }
        if lower.isFinite, lower != 0 { write("LO", "bound", name, lower.shortText) }
        if upper.isFinite { write("UP", "bound", name, upper.shortText) }
        // Some readers give a whole number without bounds those of a binary one.
        if upper == .infinity, isWhole { write("PL", "bound", name) }
      }
    }
  }

  private static func distinct(_ names: [String], besides taken: Set<String>) -> [String] {
    var taken = taken
    return names.enumerated().map { index, name in
      var plain = String(name.unicodeScalars.map { isPlain($0) ? Character($0) : "_" })
      // A first `*` or `$` begins a comment, and a long name overruns what readers have room for.
      if plain.isEmpty || plain.hasPrefix("*") || plain.hasPrefix("$") { plain = "_" + plain }
      plain = String(plain.prefix(100))
      while !taken.insert(plain).inserted { plain += "_\(index)" }
      return plain
    }
  }

  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    (0x21...0x7E).contains(scalar.value)
  }
}

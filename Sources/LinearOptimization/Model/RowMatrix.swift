/// The rows of a model, compressed: the entries of row *i* are `starts[i]..<starts[i + 1]`.
struct RowMatrix: Sendable {
  private(set) var names: [String] = []
  private(set) var lower: [Double] = []
  private(set) var upper: [Double] = []
  private(set) var starts: [Int] = [0]
  private(set) var columns: [Int32] = []
  private(set) var coefficients: [Double] = []

  /// Where each column last had an entry, which merges terms without searching or hashing.
  private var lastEntries: [Int] = []

  var count: Int { names.count }

  func entries(of row: Int) -> Range<Int> { starts[row]..<starts[row + 1] }

  func expression(of row: Int) -> LinearExpression {
    var expression = LinearExpression()
    for entry in entries(of: row) {
      expression.add(coefficients[entry], Variable(index: Int(columns[entry])))
    }
    return expression
  }

  mutating func reserve(rows: Int, terms: Int) {
    names.reserveCapacity(rows)
    lower.reserveCapacity(rows)
    upper.reserveCapacity(rows)
    starts.reserveCapacity(rows + 1)
    columns.reserveCapacity(terms)
    coefficients.reserveCapacity(terms)
  }

  mutating func makeRoom(forColumns count: Int) {
    while lastEntries.count < count { lastEntries.append(-1) }
  }

  mutating func append(
    _ name: String, _ terms: [LinearExpression.Term], _ bounds: ClosedRange<Double>
  ) {
    let start = coefficients.count
    for term in terms {
      let column = term.variable.index
      precondition(
        lastEntries.indices.contains(column), "row \(name) has a variable of another model")
      let entry = lastEntries[column]
      if entry >= start {
        coefficients[entry] += term.coefficient
      } else {
        lastEntries[column] = coefficients.count
        columns.append(Int32(column))
        coefficients.append(term.coefficient)
      }
    }
    dropZeros(from: start)
    names.append(name)
    lower.append(bounds.lowerBound)
    upper.append(bounds.upperBound)
    starts.append(coefficients.count)
  }

  mutating func setBounds(_ bounds: ClosedRange<Double>, of row: Int) {
    lower[row] = bounds.lowerBound
    upper[row] = bounds.upperBound
  }

  private mutating func dropZeros(from start: Int) {
    var kept = start
    for entry in start..<coefficients.count {
      // An entry that moves or goes must not be taken for one of the next row.
      lastEntries[Int(columns[entry])] = -1
      guard coefficients[entry] != 0 else { continue }
      columns[kept] = columns[entry]
      coefficients[kept] = coefficients[entry]
      kept += 1
    }
    columns.removeLast(columns.count - kept)
    coefficients.removeLast(coefficients.count - kept)
  }
}

extension RowMatrix {
  /// The same entries by column: those of column *j* are `starts[j]..<starts[j + 1]`.
  struct ByColumn {
    var starts: [Int32]
    var rows: [Int32]
    var coefficients: [Double]
  }

  /// Turns the rows into columns by counting; entries of a column are in the order of the rows.
  ///
  /// - Complexity: O(*columns* + *entries*).
  func byColumn(columnCount: Int) -> ByColumn {
    var starts = [Int32](repeating: 0, count: columnCount + 1)
    for column in columns { starts[Int(column) + 1] += 1 }
    for column in 0..<columnCount { starts[column + 1] += starts[column] }
    var next = starts
    var result = ByColumn(
      starts: starts, rows: Array(repeating: 0, count: columns.count),
      coefficients: Array(repeating: 0, count: columns.count))
    for row in 0..<count {
      for entry in entries(of: row) {
        let column = Int(columns[entry])
        let place = Int(next[column])
        result.rows[place] = Int32(row)
        result.coefficients[place] = coefficients[entry]
        next[column] += 1
      }
    }
    return result
  }
}

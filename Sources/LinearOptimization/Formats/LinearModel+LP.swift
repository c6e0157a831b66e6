extension LinearModel {
  /// The model as text in the manner of CPLEX's LP format, for people and tests.
  ///
  /// Names stand as they are, whatever an LP reader thinks of them, and lines are not broken; for
  /// another solver there is ``mps``. Bounds of zero to infinity, which the format takes for
  /// granted, and those of a binary variable are left out.
  ///
  ///     maximize
  ///      x + 3 y
  ///     subject to
  ///      capacity: x + 2 y <= 4
  ///     bounds
  ///      0 <= x <= 3
  ///     binary
  ///      y
  ///     end
  ///
  /// - Complexity: O(*variables* + *coefficients*).
  package var lp: String {
    var lines = [sense == .maximize ? "maximize" : "minimize", " \(text(of: objective))"]
    lines.append("subject to")
    lines += rows.map { " \(text(of: $0))" }
    append("bounds", variables.compactMap(boundsText), to: &lines)
    append("general", names(of: .integer), to: &lines)
    append("binary", names(of: .binary), to: &lines)
    lines.append("end")
    return lines.joined(separator: "\n")
  }

  /// One row as ``lp`` has it: `capacity: x + 2 y <= 4`.
  package func text(of row: Row) -> String {
    "\(name(of: row)): \(within(bounds(of: row), words(expression(of: row))))"
  }

  /// An expression as ``lp`` has it, its terms merged: `x + 2 y - 0.5 z`.
  package func text(of expression: LinearExpression) -> String {
    words(merged(expression))
  }

  private func words(_ expression: LinearExpression) -> String {
    var text = ""
    func append(_ number: Double, _ name: String) {
      let size = number.magnitude == 1 && !name.isEmpty ? "" : number.magnitude.shortText
      let sign = text.isEmpty ? (number < 0 ? "-" : "") : (number < 0 ? " - " : " + ")
      text += sign + size + (size.isEmpty || name.isEmpty ? "" : " ") + name
    }
    for term in expression.terms { append(term.coefficient, name(of: term.variable)) }
    if expression.constant != 0 || text.isEmpty { append(expression.constant, "") }
    return text
  }

  private func append(_ title: String, _ section: [String], to lines: inout [String]) {
    guard !section.isEmpty else { return }
    lines.append(title)
    lines += section.map { " \($0)" }
  }

  private func names(of kind: VariableKind) -> [String] {
    variables.filter { self.kind(of: $0) == kind }.map(name)
  }

  private func boundsText(of variable: Variable) -> String? {
    let bounds = bounds(of: variable)
    let isGiven = kind(of: variable) == .binary ? bounds == 0...1 : bounds == 0...(.infinity)
    guard !isGiven else { return nil }
    let name = name(of: variable)
    guard bounds != -.infinity...(.infinity) else { return "\(name) free" }
    guard bounds.lowerBound != -.infinity else {
      return "-inf <= \(name) <= \(bounds.upperBound.shortText)"
    }
    return within(bounds, name)
  }

  private func within(_ bounds: ClosedRange<Double>, _ text: String) -> String {
    let (lower, upper) = (bounds.lowerBound, bounds.upperBound)
    if lower == upper { return "\(text) = \(lower.shortText)" }
    if lower == -.infinity { return "\(text) <= \(upper.shortText)" }
    if upper == .infinity { return "\(text) >= \(lower.shortText)" }
    return "\(lower.shortText) <= \(text) <= \(upper.shortText)"
  }
}

extension Double {
  /// The shortest text that reads back as the same number, without a point where it is whole.
  var shortText: String {
    if self == 0 { return "0" }
    if self == .infinity || self == -.infinity { return self < 0 ? "-inf" : "inf" }
    let text = description
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}

/// A linear model: variables within bounds, rows within bounds, and an objective.
///
/// Some variables may be asked to be whole numbers. The model is a value: a copy costs nothing
/// until it is changed, and what happens to it does not reach the original.
///
///     var model = LinearModel()
///     let x = model.addVariable("x", 0...3)
///     let y = model.addVariable("y", 0...1, .binary)
///     model.addRow("capacity", LinearExpression(x) + 2 * LinearExpression(y), atMost: 4)
///     model.sense = .maximize
///     model.objective = LinearExpression(sum: [x, y])
package struct LinearModel: Sendable {
  /// Whether a large objective is good, or a small one.
  package enum Sense: Hashable, Sendable {
    /// A large objective is good.
    case maximize
    /// A small objective is good.
    case minimize
  }

  /// What is to be made large or small, as ``sense`` says.
  package var objective = LinearExpression()

  /// Whether a large objective is good, or a small one. A new model minimizes.
  package var sense = Sense.minimize

  private(set) var columns = Columns()
  private(set) var matrix = RowMatrix()

  /// Creates a model without variables and rows.
  package init() {}

  /// Makes room, so that a large model is built without moving what is there.
  ///
  /// - Parameters:
  ///   - variables: How many variables there will be.
  ///   - rows: How many rows.
  ///   - terms: How many coefficients, over all rows.
  package mutating func reserve(variables: Int, rows: Int, terms: Int) {
    columns.reserve(variables)
    matrix.reserve(rows: rows, terms: terms)
  }
}

extension LinearModel {
  /// Adds a variable.
  ///
  /// - Parameters:
  ///   - name: What to call the variable in texts and messages.
  ///   - bounds: The least and greatest value, either of which may be infinite.
  ///   - kind: Which values between the bounds it may take.
  /// - Returns: The new variable.
  /// - Precondition: The bounds hold a finite number, and lie in `0...1` for a binary variable.
  package mutating func addVariable(
    _ name: String, _ bounds: ClosedRange<Double>, _ kind: VariableKind = .continuous
  ) -> Variable {
    precondition(
      kind != .binary || (bounds.lowerBound >= 0 && bounds.upperBound <= 1),
      "binary variable \(name) has bounds \(bounds)")
    columns.append(name, checked(bounds, of: name), kind)
    matrix.makeRoom(forColumns: columns.count)
    return Variable(index: columns.count - 1)
  }

  /// Adds a row: an expression and the values it may take.
  ///
  /// The expression's constant moves to the bounds, terms of the same variable are merged where
  /// the variable first stands, and what cancels out is dropped.
  ///
  /// - Parameters:
  ///   - name: What to call the row in texts and messages.
  ///   - expression: The expression.
  ///   - bounds: Its least and greatest value, either of which may be infinite.
  /// - Returns: The new row.
  /// - Complexity: O(*n*) in the number of terms.
  /// - Precondition: The variables are of this model; the bounds hold a finite number.
  @discardableResult
  package mutating func addRow(
    _ name: String, _ expression: LinearExpression, _ bounds: ClosedRange<Double>
  ) -> Row {
    let bounds = checked(bounds, of: name)
    let constant = expression.constant
    matrix.append(
      name, expression.terms, bounds.lowerBound - constant...bounds.upperBound - constant)
    return Row(index: matrix.count - 1)
  }

  /// Adds a row that holds an expression to a greatest value.
  @discardableResult
  package mutating func addRow(
    _ name: String, _ expression: LinearExpression, atMost bound: Double
  ) -> Row {
    addRow(name, expression, -.infinity...bound)
  }

  /// Adds a row that holds an expression to a least value.
  @discardableResult
  package mutating func addRow(
    _ name: String, _ expression: LinearExpression, atLeast bound: Double
  ) -> Row {
    addRow(name, expression, bound...(.infinity))
  }

  /// Adds a row that holds an expression to one value.
  @discardableResult
  package mutating func addRow(
    _ name: String, _ expression: LinearExpression, equals value: Double
  ) -> Row {
    addRow(name, expression, value...value)
  }

  /// Changes the least and greatest value of a variable.
  ///
  /// - Precondition: As for ``addVariable(_:_:_:)``.
  package mutating func setBounds(_ bounds: ClosedRange<Double>, of variable: Variable) {
    let name = columns.names[variable.index]
    precondition(
      kind(of: variable) != .binary || (bounds.lowerBound >= 0 && bounds.upperBound <= 1),
      "binary variable \(name) has bounds \(bounds)")
    columns.setBounds(checked(bounds, of: name), of: variable.index)
  }

  /// Makes every variable continuous.
  mutating func relaxColumns() {
    columns.relax()
  }

  /// Changes the least and greatest value of a row's terms.
  ///
  /// A row within `-infinity...infinity` asks nothing, which drops it without renumbering others.
  ///
  /// - Precondition: The bounds hold a finite number.
  package mutating func setBounds(_ bounds: ClosedRange<Double>, of row: Row) {
    matrix.setBounds(checked(bounds, of: matrix.names[row.index]), of: row.index)
  }

  private func checked(_ bounds: ClosedRange<Double>, of name: String) -> ClosedRange<Double> {
    precondition(
      bounds.lowerBound < .infinity && bounds.upperBound > -.infinity,
      "bounds of \(name) hold no finite number: \(bounds)")
    return bounds
  }
}

extension LinearModel {
  /// How many variables the model has.
  package var variableCount: Int { columns.count }

  /// How many rows the model has.
  package var rowCount: Int { matrix.count }

  /// How many coefficients the rows have together.
  package var termCount: Int { matrix.coefficients.count }

  /// Every variable, in the order it was added.
  package var variables: some RandomAccessCollection<Variable> {
    (0..<columns.count).lazy.map(Variable.init)
  }

  /// Every row, in the order it was added.
  package var rows: some RandomAccessCollection<Row> {
    (0..<matrix.count).lazy.map(Row.init)
  }

  /// What a variable is called.
  package func name(of variable: Variable) -> String { columns.names[variable.index] }

  /// What a row is called.
  package func name(of row: Row) -> String { matrix.names[row.index] }

  /// Which values between its bounds a variable may take.
  package func kind(of variable: Variable) -> VariableKind { columns.kinds[variable.index] }

  /// The least and greatest value of a variable.
  package func bounds(of variable: Variable) -> ClosedRange<Double> {
    columns.lower[variable.index]...columns.upper[variable.index]
  }

  /// The least and greatest value of a row's terms.
  package func bounds(of row: Row) -> ClosedRange<Double> {
    matrix.lower[row.index]...matrix.upper[row.index]
  }

  /// The terms of a row, merged.
  package func expression(of row: Row) -> LinearExpression {
    matrix.expression(of: row.index)
  }

  /// An expression with the terms of each variable merged where it first stands, none of them 0.
  func merged(_ expression: LinearExpression) -> LinearExpression {
    var scratch = RowMatrix()
    scratch.makeRoom(forColumns: variableCount)
    scratch.append("", expression.terms, -.infinity...(.infinity))
    var merged = scratch.expression(of: 0)
    merged.constant = expression.constant
    return merged
  }
}

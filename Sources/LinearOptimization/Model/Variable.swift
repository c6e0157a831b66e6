/// A column of a ``LinearModel``: its place among the model's variables, counted from zero.
///
/// A variable means something only to the model that made it and to copies of that model.
package struct Variable: Hashable, Sendable {
  /// The place of the variable in its model, and of its value in a point.
  package let index: Int

  /// Creates the variable at a place.
  package init(index: Int) {
    self.index = index
  }
}

/// Which values between its bounds a variable may take.
package enum VariableKind: Hashable, Sendable {
  /// Every value.
  case continuous
  /// Whole numbers.
  case integer
  /// Zero and one.
  case binary
}

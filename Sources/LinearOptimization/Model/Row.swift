/// A row of a ``LinearModel``: its place among the model's rows, counted from zero.
///
/// A row means something only to the model that made it and to copies of that model.
package struct Row: Hashable, Sendable {
  /// The place of the row in its model, and of its multiplier in
  /// ``RelaxationResult/duals``.
  package let index: Int

  /// Creates the row at a place.
  package init(index: Int) {
    self.index = index
  }
}

/// How large a document may be.
package struct JSONTreeLimits: Hashable, Sendable {
  /// The most bytes: 16 MB.
  ///
  /// A plan for 2,000 needs and 5,000 offers has 8 MB.
  package static let mostBytes = 16_000_000

  /// The most values, those in objects and arrays among them: 350,000.
  ///
  /// A plan for 2,000 needs and 5,000 offers has 270,000. Bytes alone do not bound the memory: a
  /// document of `[0],[0],…` takes 30 times its size.
  package static let mostValues = 350_000

  /// The most bytes of a string, a key or a number: 131,072.
  ///
  /// The longest text in our formats says where a figure comes from, in some 500 bytes; a cell of a
  /// spreadsheet holds no more than this either.
  package static let mostTextBytes = 128 << 10

  /// The most objects and arrays inside each other: 128.
  ///
  /// Our formats nest fewer than ten. A tree is read and freed by recursion, so a document of
  /// opening brackets alone would otherwise run out of stack.
  package static let mostDepth = 128

  /// The limits for files from outside.
  package static let standard = JSONTreeLimits()

  /// The most bytes a document may have.
  package let bytes: Int

  /// The most values a document may hold.
  package let values: Int

  /// The most bytes a string, a key or a number may have.
  package let textBytes: Int

  /// The most objects and arrays that may lie inside each other.
  package let depth: Int

  /// Creates limits.
  ///
  /// - Parameters:
  ///   - bytes: The most bytes a document may have.
  ///   - values: The most values a document may hold.
  ///   - textBytes: The most bytes a string, a key or a number may have.
  ///   - depth: The most objects and arrays that may lie inside each other.
  /// - Precondition: `depth` is at most ``mostDepth``.
  package init(
    bytes: Int = mostBytes, values: Int = mostValues, textBytes: Int = mostTextBytes,
    depth: Int = mostDepth
  ) {
    precondition(depth <= Self.mostDepth, "a deeper tree could run out of stack")
    self.bytes = bytes
    self.values = values
    self.textBytes = textBytes
    self.depth = depth
  }
}

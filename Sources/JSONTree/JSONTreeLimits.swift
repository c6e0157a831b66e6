/// How large a document may be.
package struct JSONTreeLimits: Sendable {
  /// The most bytes: 64 MiB.
  ///
  /// An object of five members takes some 200 bytes, so this is 300,000 of them. A hostile document
  /// (`[[0],[0],…`) takes some 30 times its size in memory, which a common machine still has.
  package static let mostBytes = 64 << 20

  /// The most objects and arrays inside each other: 128.
  ///
  /// Our formats nest fewer than ten. A tree is read and freed by recursion, so a document of
  /// opening brackets alone would otherwise run out of stack.
  package static let mostDepth = 128

  /// The limits for files from outside.
  package static let standard = JSONTreeLimits()

  /// The most bytes a document may have.
  package let bytes: Int

  /// The most objects and arrays that may lie inside each other.
  package let depth: Int

  /// Creates limits.
  ///
  /// - Parameters:
  ///   - bytes: The most bytes a document may have.
  ///   - depth: The most objects and arrays that may lie inside each other.
  /// - Precondition: `depth` is at most ``mostDepth``.
  package init(bytes: Int = mostBytes, depth: Int = mostDepth) {
    precondition(depth <= Self.mostDepth, "a deeper tree could run out of stack")
    self.bytes = bytes
    self.depth = depth
  }
}

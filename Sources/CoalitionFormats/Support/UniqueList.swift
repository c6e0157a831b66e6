/// Values in the order in which they came, none of them twice.
struct UniqueList<Value: Hashable> {
  /// The values.
  private(set) var values: [Value] = []
  private var known: Set<Value> = []

  /// Adds a value, or says that it is there already.
  ///
  /// - Returns: Whether it is new.
  /// - Complexity: O(1).
  mutating func add(_ value: Value) -> Bool {
    guard known.insert(value).inserted else { return false }
    values.append(value)
    return true
  }
}

/// How many values one list may name: 1,000.
///
/// There are fewer states, and no need waits for as many others. Whatever is compared with each
/// value of a list stays quick.
let mostListed = 1_000

/// The variables of a model, one array per property.
struct Columns: Sendable {
  private(set) var names: [String] = []
  private(set) var lower: [Double] = []
  private(set) var upper: [Double] = []
  private(set) var kinds: [VariableKind] = []

  var count: Int { names.count }

  mutating func reserve(_ count: Int) {
    names.reserveCapacity(count)
    lower.reserveCapacity(count)
    upper.reserveCapacity(count)
    kinds.reserveCapacity(count)
  }

  mutating func append(_ name: String, _ bounds: ClosedRange<Double>, _ kind: VariableKind) {
    names.append(name)
    lower.append(bounds.lowerBound)
    upper.append(bounds.upperBound)
    kinds.append(kind)
  }

  mutating func setBounds(_ bounds: ClosedRange<Double>, of column: Int) {
    lower[column] = bounds.lowerBound
    upper[column] = bounds.upperBound
  }

  mutating func relax() {
    kinds = Array(repeating: .continuous, count: kinds.count)
  }
}

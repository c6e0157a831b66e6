/// A parameter of CBC's command line and its value.
struct CBCOption: Hashable, Sendable {
  let name: String
  let value: String

  /// What this package asks of CBC beyond its defaults.
  static let standard: [CBCOption] = [
    // By default a point must be better than the last by 1e-5 or it is not looked for.
    CBCOption(name: "increment", value: "1e-9")
  ]

  /// What it asks besides where no node is looked at, so that preparing for them brings nothing.
  ///
  /// CBC 2.10.8 prepares some models with a tight row into bounds that cross, and Clp then stops
  /// the whole program (`ClpNonLinearCost.cpp:1064`).
  static let rootAlone: [CBCOption] = [CBCOption(name: "preprocess", value: "off")]

  /// The options as CBC's room takes them: names and values, apart by spaces.
  static func text(_ options: [CBCOption]) -> String {
    options.map { "\($0.name) \($0.value)" }.joined(separator: " ")
  }
}

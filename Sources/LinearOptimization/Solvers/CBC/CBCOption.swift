/// A parameter of CBC's command line and its value.
struct CBCOption: Hashable, Sendable {
  let name: String
  let value: String

  /// What this package asks of CBC beyond its defaults.
  ///
  /// CBC 2.10.8 with CGL 0.60.3, on 40,000 random models of up to 22 variables, against its own
  /// branch and bound without cuts and heuristics: by default about one answer in 200 was wrong (a
  /// point called the best that was not, a model with a point called infeasible, a point that
  /// breaks a row). With mixed-integer rounding cuts off 189 were wrong, with preprocessing off
  /// 15, with both off none. On fixed-charge networks of 2,700 rows and 360 binaries the gaps
  /// after 3 and 10 seconds were the same either way. `increment` is left at its 10⁻⁵, because
  /// smaller ones gave wrong answers of their own.
  static let standard: [CBCOption] = [
    CBCOption(name: "preprocess", value: "off"),
    CBCOption(name: "mixedIntegerRoundingCuts", value: "off"),
    // Of the 100 passes of the feasibility pump the first ten find most of what it finds: on a
    // fixed-charge network of 7,900 rows the search to 0.5 % took 4.3 instead of 7.6 seconds.
    CBCOption(name: "passFeasibilityPump", value: "10"),
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

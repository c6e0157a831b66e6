import ArgumentParser

/// How large a made-up portfolio is.
struct PortfolioSize: Hashable, Sendable {
  /// What it is called, such as `convention`.
  let name: String
  /// How many affected states there are, at most 60.
  let states: Int
  /// How many needs they have in all, three a state at least.
  let needs: Int
  /// How many donors there are.
  let donors: Int
  /// How many offers they make in all, one a donor at least.
  let offers: Int
  /// How many years are planned.
  let years: Int
  /// In how many seconds the planner is to be close to the best.
  let targetSeconds: [Double]
  /// In how many seconds a bare solver may come as close.
  let bareSeconds: Double
}

extension PortfolioSize: CaseIterable {
  /// One country coalition.
  static let coalition = PortfolioSize(
    name: "coalition", states: 1, needs: 12, donors: 8, offers: 15, years: 5,
    targetSeconds: [0.3], bareSeconds: 5)

  /// Ten states.
  static let ten = PortfolioSize(
    name: "ten", states: 10, needs: 100, donors: 25, offers: 120, years: 5,
    targetSeconds: [5], bareSeconds: 40)

  /// As many states as the Convention has that ever asked for help.
  static let convention = PortfolioSize(
    name: "convention", states: 30, needs: 300, donors: 40, offers: 400, years: 5,
    targetSeconds: [20, 60], bareSeconds: 400)

  /// More than there will be.
  static let large = PortfolioSize(
    name: "large", states: 60, needs: 2_000, donors: 100, offers: 5_000, years: 10,
    targetSeconds: [600], bareSeconds: 600)

  static let allCases: [PortfolioSize] = [coalition, ten, convention, large]
}

extension PortfolioSize: ExpressibleByArgument {
  init?(argument: String) {
    guard let size = Self.allCases.first(where: { $0.name == argument }) else { return nil }
    self = size
  }

  var defaultValueDescription: String { name }

  static var allValueStrings: [String] { allCases.map(\.name) }
}

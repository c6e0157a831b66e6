import CoalitionDomain

/// A made-up portfolio of needs and offers, the same for the same size and seed on every machine.
///
/// Its figures stand in no relation to any state: the codes are of states that ask nobody for help
/// and only tell the places of a list apart. Its shape is that of real portfolios: states in
/// regions, some many times as large as others; survey before clearance; donors of very unequal
/// means, most with earmarks; operators that states share; funds and pools that spare small donors
/// their reports. All offers together come to 50 to 70 % of what the needs still lack, so that
/// choices bite, and grants have least amounts and cost reports, so that they cannot be spread at
/// will.
struct SyntheticPortfolio {
  /// How large it is.
  let size: PortfolioSize
  /// What it is drawn from.
  let seed: UInt64

  /// Draws it.
  ///
  /// - Returns: A scenario in which ``ScenarioChecker`` finds no error.
  func scenario() -> Scenario {
    let places = PortfolioPlaces(size, seed: seed)
    let needs = PortfolioNeeds(of: places, size, seed: seed)
    let work = PortfolioWork(needs, in: places, size, seed: seed)
    let states = places.states(needs, committed: work.committed, seed: seed)
    let money = PortfolioMoney(
      lacking: work.lacking, regions: places.regions, states: places.codes, size, seed: seed)
    return Scenario(
      title: "Synthetic portfolio, size \(size.name), seed \(seed)", asOf: Self.asOf,
      years: Self.years(size), states: states, channels: places.channels, policy: Self.policy,
      needs: work.needs, commitments: work.commitments, capacities: work.capacities,
      rates: PortfolioMoney.rates, donors: money.donors, offers: money.offers)
  }

  /// The standard aims, with reports that cost enough to be weighed.
  private static let policy = Policy(
    stages: [
      Stage(
        name: "coverage", tolerance: .zero,
        measures: [
          WeightedMeasure(.coverage, .one), WeightedMeasure(.reportingEffort, ExactDecimal(50_000)),
        ]),
      Stage(
        name: "worst pillar", tolerance: .zero,
        measures: [WeightedMeasure(.worstPillarCoverage, .one)]),
    ])
}

extension SyntheticPortfolio {
  /// The first year that is planned.
  static let firstYear = Year(2027)

  /// What every figure says of where it comes from.
  static let source = Source("illustrative: drawn at random for a benchmark")

  private static let asOf = day(2026, 1, 15)

  /// The planned years.
  static func years(_ size: PortfolioSize) -> ClosedRange<Year> {
    firstYear...firstYear.advanced(by: size.years - 1)
  }

  /// A day that the calendar has.
  static func day(_ year: Int, _ month: Int, _ day: Int) -> CivilDate {
    guard let date = CivilDate(year: year, month: month, day: day) else {
      preconditionFailure("\(year)-\(month)-\(day) is no day")
    }
    return date
  }

  /// An amount of thousands of US dollars.
  static func money(thousands: Int64) -> Money {
    Money(minorUnits: thousands * 100_000, in: .usd)
  }

  /// A number of two digits at least, so that ids sort as their numbers do.
  static func numbered(_ name: String, _ number: Int, of count: Int) -> String {
    let digits = String(number)
    let width = max(2, String(count).count)
    return "\(name)-" + String(repeating: "0", count: width - digits.count) + digits
  }
}

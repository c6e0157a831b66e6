import CoalitionDomain
import CoalitionPlanning
import Testing

@testable import CoalitionBenchmarks

struct SyntheticPortfolioTests {
  @Test(arguments: UInt64(1)...50)
  func `a portfolio of any seed has no error`(seed: UInt64) {
    for size in [PortfolioSize.coalition, .ten] {
      let portfolio = SyntheticPortfolio(size: size, seed: seed).scenario()
      let errors = ScenarioChecker.check(portfolio).diagnostics.filter { $0.severity == .error }
      #expect(errors == [], "\(size.name), seed \(seed)")
    }
  }

  @Test(arguments: PortfolioSize.allCases)
  func `a portfolio is as large as its size says`(size: PortfolioSize) {
    let portfolio = SyntheticPortfolio(size: size, seed: 1).scenario()
    #expect(ScenarioChecker.check(portfolio).value != nil)
    #expect(portfolio.states.count == size.states)
    #expect(portfolio.needs.count == size.needs)
    #expect(portfolio.donors.count == size.donors)
    #expect(portfolio.offers.count == size.offers)
    #expect(portfolio.years.count == size.years)
  }

  @Test func `the same seed draws the same, and another seed something else`() {
    let first = SyntheticPortfolio(size: .ten, seed: 7)
    #expect(first.scenario() == SyntheticPortfolio(size: .ten, seed: 7).scenario())
    #expect(first.scenario().offers != SyntheticPortfolio(size: .ten, seed: 8).scenario().offers)
    #expect(first.scenario().needs != SyntheticPortfolio(size: .ten, seed: 8).scenario().needs)
  }

  @Test(arguments: UInt64(1)...20)
  func `offers come to between 45 and 75 hundredths of what needs lack`(seed: UInt64) throws {
    let checked = try #require(
      ScenarioChecker.check(SyntheticPortfolio(size: .convention, seed: seed).scenario()).value)
    let terms = PlanningTerms(checked)
    let lacking = terms.needs.reduce(0) { $0 + $1.remaining }
    let offered = terms.offers.indices.reduce(Int64(0)) {
      $0 + terms.converted(terms.offers[$1].total, from: $1).minorUnits
    }
    #expect((45...75).contains(offered * 100 / lacking), "seed \(seed)")
  }

  @Test func `a portfolio has all that rules speak of`() {
    let portfolio = SyntheticPortfolio(size: .convention, seed: 1).scenario()
    let offers = portfolio.offers
    #expect(portfolio.needs.contains { !$0.prerequisites.isEmpty })
    #expect(portfolio.needs.contains { $0.isContinuous })
    #expect(portfolio.needs.contains { $0.minimumPerYear != nil && $0.maximumPerYear != nil })
    #expect(portfolio.needs.contains { !$0.operators.isEmpty })
    #expect(portfolio.states.contains { $0.readiness.values.contains(.none) })
    #expect(portfolio.states.contains { $0.absorption != nil && !$0.costIndex.isEmpty })
    #expect(portfolio.capacities.contains { ($0.states?.count ?? 0) > 1 })
    #expect(Set(portfolio.commitments.map { $0.scope.kind }).count == 3)
    #expect(Set(portfolio.channels.map(\.kind)) == [.direct, .fund, .pool])
    #expect(Set(offers.compactMap { $0.envelope?.currency }).count > 5)
    #expect(offers.contains { $0.matchingShare != nil })
    #expect(offers.contains { $0.conditions.contains(.treatyMember) })
    #expect(offers.contains { $0.earmark == Earmark() })
    #expect(offers.contains { $0.exclusion != Earmark() })
    #expect(offers.contains { $0.smallestGrant != nil && $0.largestGrant != nil })
    #expect(portfolio.donors.contains { $0.leadership?.states != nil && $0.grantLimit != nil })
  }
}

extension Commitment.Scope {
  fileprivate var kind: Int {
    switch self {
    case .need: 0
    case .pillar: 1
    case .notDisaggregated: 2
    }
  }
}

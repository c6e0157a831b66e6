import CoalitionDomain
import CoalitionPlanning
import CoalitionTestSupport
import Testing

struct PlanAssemblerTests {
  @Test func `parts go by largest remainder, the earlier first`() {
    #expect(apportioned(10, by: [1, 1, 1]) == [4, 3, 3])
    #expect(apportioned(10, by: [0.5, 0.3, 0.2]) == [5, 3, 2])
    #expect(apportioned(1, by: [1, 2]) == [0, 1])
    #expect(apportioned(7, by: [0, 0]) == [7, 0])
    #expect(apportioned(7, by: []) == [])
  }

  @Test(arguments: 0..<100)
  func `parts add up, and none is a unit off`(seed: Int) {
    var random = SeededRandom(seed: UInt64(seed))
    let amount = Int64.random(in: 0...10_000_000_000_000, using: &random)
    let weights = (0..<Int.random(in: 1...9, using: &random)).map { _ in
      Double(Int64.random(in: 0...1_000_000_000, using: &random))
    }
    let parts = apportioned(amount, by: weights)
    #expect(parts.reduce(0, +) == amount)
    let total = weights.reduce(0, +)
    for (part, weight) in zip(parts, weights) where total > 0 {
      #expect((Double(part) - Double(amount) * weight / total).magnitude <= 1.01)
    }
  }

  /// What the planner gives to needs, by need and year, in minor units of the scenario's currency.
  private func net(_ scenario: Scenario) throws -> [String] {
    let checked = try #require(ScenarioChecker.check(scenario).value)
    return try Planner().plan(checked).plan.grants.flatMap { grant in
      grant.payments.flatMap { payment in
        payment.allocations.map {
          "\(grant.offer) \($0.need) \(payment.year): \($0.net.decimal)"
        }
      }
    }
  }

  @Test func `money that matches what others give in later years is not lost`() throws {
    let scenario = Scenario.sample(
      policy: .coverageAlone,
      needs: [.sample("survey", cost: .dollars(20_000))],
      offers: [
        .sample("norway", [2018: .dollars(5000)], conditions: [.matching(.one)]),
        .sample("japan", [2019: .dollars(4000)]),
      ])
    #expect(
      try net(scenario) == ["japan survey 2019: 4000.00", "norway survey 2018: 4000.00"])
  }

  @Test func `two offers that match each other are not lost`() throws {
    let scenario = Scenario.sample(
      policy: .coverageAlone,
      needs: [.sample("survey", cost: .dollars(20_000))],
      offers: [
        .sample("norway", [2018: .dollars(5000)], conditions: [.matching(.one)]),
        .sample("japan", [2019: .dollars(4000)], conditions: [.matching(.one)]),
      ])
    #expect(
      try net(scenario) == ["japan survey 2019: 4000.00", "norway survey 2018: 4000.00"])
  }

  @Test func `money before a committed year of a continuous need is not lost`() throws {
    let scenario = Scenario.sample(
      years: 2018...2020, policy: .coverageAlone,
      needs: [
        .sample("survey", cost: .dollars(9000), years: 2018...2020, isContinuous: true)
      ], commitments: [.sample("unmas", to: .need("survey"), 2020, .dollars(3000))],
      offers: [.sample("norway", [2018: .dollars(4000), 2019: .dollars(2000)])])
    #expect(
      try net(scenario) == ["norway survey 2018: 4000.00", "norway survey 2019: 2000.00"])
  }

  @Test func `a gap is not closed with nothing`() throws {
    let scenario = Scenario.sample(
      years: 2018...2020, policy: .coverageAlone,
      needs: [
        .sample("survey", cost: .dollars(9000), years: 2018...2020, isContinuous: true)
      ], offers: [.sample("norway", [2018: .dollars(4000), 2020: .dollars(3000)])])
    #expect(try net(scenario) == ["norway survey 2018: 4000.00"])
  }

  @Test func `a year at its least amount is not lost for a minor unit`() throws {
    // KWD 9,244.897 are 8,551.5297 net: a fils short, while the offer is used up.
    let scenario = Scenario.sample(
      years: 2018...2019, currency: .kwd,
      channels: [.sample("direct", overhead: .onTotal("0.075"))], policy: .coverageAlone,
      needs: [
        .sample(
          "survey", cost: .minorUnits(8_551_530, .kwd), years: 2019...2019,
          minimumPerYear: .minorUnits(8_551_530, .kwd), priority: .high),
        .sample("care", .medicalCare, cost: .minorUnits(99_000_000, .kwd), years: 2018...2018),
      ], offers: [Offer.sample("kuwait", [:]).flexible(.minorUnits(13_205_297, .kwd))])
    #expect(
      try net(scenario) == ["kuwait care 2018: 3663.369", "kuwait survey 2019: 8551.530"])
  }
}

import CoalitionDomain
import CoalitionPlanning
import CoalitionTestSupport
import Testing

struct PriorityCoverageTests {
  /// Urgent survey, late from 2019 on, when work also costs twice as much, and advice that can
  /// wait; an operator that costs twice the estimate and the state's own services.
  private let scenario = Scenario.sample(
    states: [.sample(.lao, costIndex: [2019: ExactDecimal(2)])],
    needs: [
      .sample("survey", cost: .dollars(8_000), deadline: .on("2018-06-30"), priority: .high),
      .sample("advice", .advice, cost: .dollars(8_000), years: 2018...2018, priority: .low),
    ],
    capacities: [
      .sample("MAG", on: [.clearance], perYear: .dollars(8_000), costFactor: ExactDecimal(2))
    ],
    offers: [.sample("norway", [2018: .dollars(8_000), 2019: .dollars(8_000)])])

  @Test func `work counts by priority, half where it is late, and less where it is dearer`() {
    #expect(
      PriorityCoverage().formulated(scenario)
        == "1500 delivery(survey,MAG,2018) + 375 delivery(survey,MAG,2019) "
        + "+ 1000 delivery(advice,state,2018)")
  }

  @Test func `a priority that counts nothing is left out`() {
    var scenario = scenario
    scenario.policy.priorityWeights[.high] = .zero
    #expect(PriorityCoverage().formulated(scenario) == "1000 delivery(advice,state,2018)")
  }

  @Test func `nothing done counts nothing`() {
    #expect(PriorityCoverage().value(scenario, []) == "0")
  }

  @Test func `work of each need and year is weighed and added up`() {
    // 150.00 of work in time, 50.00 late, 10.00 of advice: 450 + 75 + 10.
    let steps: [PaidStep] = [
      .pay(.dollars(300), from: "norway", for: "survey", with: "MAG"),
      .pay(.dollars(200), from: "norway", for: "survey", in: 2019, with: "MAG"),
      .pay(.dollars(10), from: "norway", for: "advice"),
    ]
    #expect(PriorityCoverage().value(scenario, steps) == "535")
  }

  @Test func `work is cut to whole cents before it is weighed`() {
    // 0.03 buys 0.015 of work, of which 0.01 counts, three times.
    #expect(
      PriorityCoverage().value(
        scenario, [.pay(.cents(3), from: "norway", for: "survey", with: "MAG")]) == "0.03")
  }

  @Test func `weights of three decimals stay exact`() {
    var scenario = scenario
    scenario.policy.priorityWeights[.high] = .of("0.001")
    scenario.policy.lateWeight = .of("0.001")
    #expect(
      PriorityCoverage().value(
        scenario, [.pay(.cents(4), from: "norway", for: "survey", in: 2019, with: "MAG")])
        == "0.00000001")
  }

  @Test func `work of ten thousand needs of the largest cost is exact`() {
    var scenario = scenario
    scenario.policy.priorityWeights[.low] = ExactDecimal(1_000)
    #expect(
      PriorityCoverage().value(
        scenario, [.pay(.cents(1_000_000_000_000_000_001), from: "norway", for: "advice")])
        == "10000000000000000010")
  }

  @Test func `a currency without decimals is counted in whole units`() {
    let scenario = Scenario.sample(
      currency: .jpy, needs: [.sample("survey", cost: .minorUnits(8_000, .jpy))],
      offers: [.sample("japan", [2018: .minorUnits(8_000, .jpy)])])
    #expect(
      PriorityCoverage().value(
        scenario, [.pay(.minorUnits(7, .jpy), from: "japan", for: "survey")]) == "14")
  }
}

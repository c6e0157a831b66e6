import CoalitionDomain
import CoalitionPlanning
import CoalitionTestSupport
import Testing

struct WorstPillarCoverageTests {
  /// Clearance of 8,000 in two states, of which Laos itself pays 1,000 and a programme 1,000; care
  /// of 3,000 in one of them. Prices of 2019 are double.
  private let scenario = Scenario.sample(
    states: [.sample(.lao, costIndex: [2019: ExactDecimal(2)]), .sample(.lbn)],
    needs: [
      .sample("lao-survey", cost: .dollars(6_000), nationalContribution: .dollars(1_000)),
      .sample("lbn-survey", in: .lbn, cost: .dollars(2_000), years: 2018...2018),
      .sample("care", .medicalCare, cost: .dollars(3_000), years: 2019...2019),
    ],
    commitments: [.sample("aid", to: .pillar(.clearance), 2018, .dollars(1_000))],
    offers: [.sample("norway", [2018: .dollars(9_000), 2019: .dollars(9_000)])])

  @Test func `the share is at most that of each pillar that has needs`() {
    var scenario = scenario
    scenario.needs[2].cost = .dollars(4_000)
    #expect(
      WorstPillarCoverage().formulated(scenario) == """
        worst-pillar-coverage
        worst-pillar-coverage(clearance): -0.125 delivery(lao-survey,state,2018) \
        - 0.0625 delivery(lao-survey,state,2019) - 0.125 delivery(lbn-survey,state,2018) \
        + worst-pillar-coverage <= 0.25
        worst-pillar-coverage(victim-assistance): -0.125 delivery(care,state,2019) \
        + worst-pillar-coverage <= 0
        """)
  }

  @Test func `without needs all is covered`() {
    var scenario = scenario
    scenario.needs = []
    #expect(WorstPillarCoverage().formulated(scenario) == "worst-pillar-coverage")
    #expect(WorstPillarCoverage().value(scenario, []) == "1")
  }

  @Test func `what exists is covered without a plan`() {
    var scenario = scenario
    scenario.needs.removeLast()
    #expect(WorstPillarCoverage().value(scenario, []) == "0.25")
  }

  @Test func `a pillar without any work is covered by nothing`() {
    #expect(
      WorstPillarCoverage().value(
        scenario, [.pay(.dollars(3_000), from: "norway", for: "lao-survey")]) == "0")
  }

  @Test func `shares are taken over all states, and the least is cut to nine decimals`() {
    // Clearance: 2,000 and 500 of 8,000. Care: 2,000 in 2019 is work of 1,000 of 3,000.
    let steps: [PaidStep] = [
      .pay(.dollars(500), from: "norway", for: "lbn-survey"),
      .pay(.dollars(2_000), from: "norway", for: "care", in: 2019),
    ]
    #expect(WorstPillarCoverage().value(scenario, steps) == "0.3125")
    #expect(
      WorstPillarCoverage().value(
        scenario, steps + [.pay(.dollars(500), from: "norway", for: "lbn-survey")])
        == "0.333333333")
  }
}

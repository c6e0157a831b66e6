import CoalitionDomain
import CoalitionPlanning
import CoalitionTestSupport
import Testing

struct WorstStatePillarCoverageTests {
  /// Survey of 8,000 in Laos, of which a programme pays 2,000, and care of 4,000 there; care of
  /// 2,000 in Lebanon.
  private let scenario = Scenario.sample(
    states: [.sample(.lao), .sample(.lbn)],
    needs: [
      .sample("survey", cost: .dollars(8_000), years: 2018...2018),
      .sample("care", .medicalCare, cost: .dollars(4_000), years: 2018...2018),
      .sample("lbn", in: .lbn, .medicalCare, cost: .dollars(2_000), years: 2019...2019),
    ],
    commitments: [.sample("aid", to: .pillar(.clearance), 2018, .dollars(2_000))],
    offers: [.sample("norway", [2018: .dollars(9_000), 2019: .dollars(9_000)])])

  @Test func `the share is at most that of each pillar of each state`() {
    #expect(
      WorstStatePillarCoverage().formulated(scenario) == """
        worst-state-pillar-coverage
        worst-state-pillar-coverage(LAO,clearance): -0.125 delivery(survey,state,2018) \
        + worst-state-pillar-coverage <= 0.25
        worst-state-pillar-coverage(LAO,victim-assistance): -0.25 delivery(care,state,2018) \
        + worst-state-pillar-coverage <= 0
        worst-state-pillar-coverage(LBN,victim-assistance): -0.5 delivery(lbn,state,2019) \
        + worst-state-pillar-coverage <= 0
        """)
  }

  @Test func `a pillar of one state is not made up for by that of another`() {
    let steps: [PaidStep] = [
      .pay(.dollars(4_000), from: "norway", for: "care"),
      .pay(.dollars(500), from: "norway", for: "lbn", in: 2019),
    ]
    #expect(WorstStatePillarCoverage().value(scenario, steps) == "0.25")
    #expect(WorstStatePillarCoverage().value(scenario, [steps[0]]) == "0")
  }

  @Test func `without needs all is covered`() {
    var scenario = scenario
    scenario.needs = []
    scenario.commitments = []
    #expect(WorstStatePillarCoverage().value(scenario, []) == "1")
  }
}

import CoalitionDomain
import CoalitionPlanning
import CoalitionTestSupport
import Testing

struct WorstStateCoverageTests {
  /// Two needs of 4,000 in Laos, where a programme pays 1,000 for whatever it may be and another
  /// 1,000 for survey; a need of 3,000 in Lebanon; nothing in Afghanistan.
  private let scenario = Scenario.sample(
    states: [.sample(.lao), .sample(.lbn), .sample(.afg)],
    needs: [
      .sample("survey", cost: .dollars(4_000), years: 2018...2018),
      .sample("care", .medicalCare, cost: .dollars(4_000), years: 2018...2018),
      .sample("lbn", in: .lbn, cost: .dollars(2_000), years: 2019...2019),
    ],
    commitments: [
      .sample("aid", to: .notDisaggregated, 2018, .dollars(1_000)),
      .sample("more", to: .need("survey"), 2019, .dollars(1_000)),
    ],
    offers: [.sample("norway", [2018: .dollars(9_000), 2019: .dollars(9_000)])])

  @Test func `the share is at most that of each state that has needs`() {
    #expect(
      WorstStateCoverage().formulated(scenario) == """
        worst-state-coverage
        worst-state-coverage(LAO): -0.125 delivery(survey,state,2018) \
        - 0.125 delivery(care,state,2018) + worst-state-coverage <= 0.25
        worst-state-coverage(LBN): -0.5 delivery(lbn,state,2019) + worst-state-coverage <= 0
        """)
  }

  @Test func `without needs all is covered`() {
    var scenario = scenario
    scenario.needs = []
    scenario.commitments = []
    #expect(WorstStateCoverage().formulated(scenario) == "worst-state-coverage")
    #expect(WorstStateCoverage().value(scenario, []) == "1")
  }

  @Test func `a state without any work is covered by nothing`() {
    #expect(
      WorstStateCoverage().value(
        scenario, [.pay(.dollars(3_000), from: "norway", for: "survey")]) == "0")
  }

  @Test func `pillars make up for each other, and the worst state counts`() {
    let steps: [PaidStep] = [
      .pay(.dollars(2_000), from: "norway", for: "care"),
      .pay(.dollars(1_500), from: "norway", for: "lbn", in: 2019),
    ]
    #expect(WorstStateCoverage().value(scenario, steps) == "0.5")
  }
}

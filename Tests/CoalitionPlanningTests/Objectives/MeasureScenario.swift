import CoalitionDomain
import CoalitionPlanning
import CoalitionTestSupport
import LinearOptimization

/// What the tests of measures share: two states, two pillars, two channels, one deadline.
enum MeasureScenario {
  static let scenario = Scenario.sample(
    states: [.sample(.lao, costIndex: [2019: .of("1.25")]), .sample(.lbn)],
    channels: [
      .sample("direct", overhead: .onExpenditure("0.1")),
      .sample("fund", .fund, overhead: .onTotal("0.2"), reportingEffort: .of("0.25")),
    ],
    needs: [
      .sample("survey", cost: .dollars(8000), deadline: .on("2018-06-30"), priority: .high),
      .sample("care", in: .lbn, .medicalCare, cost: .dollars(3000), years: 2018...2018),
    ], offers: [.sample("norway", [2018: .dollars(9000)], carryOver: true)])

  /// USD 2,000 on time and USD 1,000 late for the survey, USD 500 for care.
  static let ledger = PlanLedger.sample(
    scenario, leads: [.lao: "norway", .lbn: "norway"],
    [
      .pay(.dollars(2000), from: "norway", for: "survey", in: 2018),
      .pay(.dollars(1000), from: "norway", for: "survey", in: 2019),
      .pay(.dollars(500), from: "norway", for: "care", by: "fund"),
    ])

  /// The measure's expression and the rows it adds, as LP text.
  static func text(of measure: some PlanMeasure) -> String {
    var formulation = Formulation(PlanningTerms(scenario.checked), rules: [])
    let expression = measure.formulate(in: &formulation)
    let model = formulation.model
    return ([model.text(of: expression)] + model.rows.map { model.text(of: $0) })
      .joined(separator: "\n")
  }
}

import CoalitionDomain
import CoalitionPlanning
import CoalitionTestSupport
import LinearOptimization
import Testing

struct StageTests {
  private let scenario = Scenario.sample(
    channels: [.sample("fund", .fund, overhead: .onExpenditure("0.25"))],
    needs: [.sample("survey", cost: .dollars(8_000), years: 2018...2018)],
    offers: [.sample("norway", [2018: .dollars(8_000)])])

  private func stage(_ measures: WeightedMeasure...) -> Stage {
    Stage(name: "aim", tolerance: .zero, measures: measures)
  }

  private func formulated(_ stage: Stage) -> String {
    var formulation = Formulation(PlanningTerms(scenario.checked), rules: [])
    let expression = stage.formulate(in: &formulation)
    return formulation.text(of: expression)
  }

  private func value(_ stage: Stage, net: Money) -> String {
    let ledger = PlanLedger.sample(
      scenario, [.pay(net, from: "norway", for: "survey", by: "fund")])
    return stage.value(of: ledger).description
  }

  @Test func `what is avoided is subtracted from what is sought, each with its weight`() {
    let stage = stage(
      WeightedMeasure(.coverage, .of("1.5")), WeightedMeasure(.reportingEffort, ExactDecimal(100)),
      WeightedMeasure(.grants, .one), WeightedMeasure(.overhead, .of("0.5")))
    #expect(
      formulated(stage)
        == "3000 delivery(survey,state,2018) - 101 grant(norway,LAO,fund) "
        + "- 125 payment(norway,LAO,fund,2018)")
    // 2 × 40 of coverage, a report, a grant and 10 of overhead: 120 − 100 − 1 − 5.
    #expect(value(stage, net: .dollars(40)) == "14")
  }

  @Test func `a stage may come to less than nothing`() {
    #expect(value(stage(WeightedMeasure(.grants, .of("2.5"))), net: .dollars(1)) == "-2.5")
  }

  @Test func `the most that weights can make of a large amount is exact`() {
    var scenario = scenario
    scenario.policy.priorityWeights[.medium] = ExactDecimal(1_000)
    let ledger = PlanLedger.sample(
      scenario,
      [.pay(.dollars(1_000_000_000_000), from: "norway", for: "survey", by: "fund")])
    let stage = stage(WeightedMeasure(.coverage, .of("999999999.999")))
    #expect(stage.value(of: ledger).description == "999999999999000000000000")
  }

  @Test func `a measure that two stages name has its variable and its rows once`() {
    var formulation = Formulation(PlanningTerms(scenario.checked), rules: [])
    let count = formulation.model.variableCount
    let seek = stage(WeightedMeasure(.worstStateCoverage, .one))
    let weigh = stage(WeightedMeasure(.worstStateCoverage, .of("0.5")))
    let terms = [seek, weigh].map { $0.formulate(in: &formulation).terms }
    #expect(terms[0].map(\.variable) == terms[1].map(\.variable))
    #expect(formulation.model.variableCount == count + 1)
    #expect(formulation.model.rowCount == 1)
  }

  @Test func `a share that a stage seeks brings its row with it`() {
    let stage = stage(
      WeightedMeasure(.worstStateCoverage, ExactDecimal(3)), WeightedMeasure(.grants, .of("0.125")))
    #expect(
      formulated(stage) == """
        3 worst-state-coverage - 0.125 grant(norway,LAO,fund)
        worst-state-coverage(LAO): -0.125 delivery(survey,state,2018) + worst-state-coverage <= 0
        """)
    #expect(value(stage, net: .dollars(2_000)) == "0.625")
  }

  @Test(arguments: Measure.allCases)
  func `every measure that a policy may name has an implementation`(measure: Measure) {
    #expect(type(of: ObjectiveCatalog.implementation(of: measure)).measure == measure)
  }
}

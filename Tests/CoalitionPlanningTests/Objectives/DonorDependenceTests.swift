import CoalitionDomain
import CoalitionPlanning
import CoalitionTestSupport
import Testing

struct DonorDependenceTests {
  private let scenario = Scenario.sample(
    channels: [.sample("direct"), .sample("fund", .fund, overhead: .onExpenditure("0.25"))],
    needs: [.sample("survey", cost: .dollars(9_000), years: 2018...2018)],
    offers: [
      .sample("norway", of: "NOR", [2018: .dollars(9_000)], channels: ["direct"]),
      .sample("more", of: "NOR", [2018: .dollars(9_000)], channels: ["fund"]),
      .sample("japan", of: "JPN", [2018: .dollars(9_000)], channels: ["direct"]),
    ])

  private var helped: Scenario {
    var scenario = scenario
    scenario.commitments = ["JPN", "JPN", "USA"].enumerated().map { place, donor in
      var commitment = Commitment.sample(
        Identifier(stringLiteral: "c\(place)"), to: .notDisaggregated, 2018, .dollars(1_500))
      commitment.donor = Identifier(stringLiteral: donor)
      return commitment
    }
    return scenario
  }

  @Test func `what the largest donor gives is at least what each does, gross`() {
    #expect(
      DonorDependence().formulated(scenario) == """
        1000 donor-dependence(LAO)
        donor-dependence(LAO,NOR): payment(norway,LAO,direct,2018) \
        + 1.25 payment(more,LAO,fund,2018) - donor-dependence(LAO) <= 0
        donor-dependence(LAO,JPN): payment(japan,LAO,direct,2018) - donor-dependence(LAO) <= 0
        """)
  }

  @Test func `what programmes of known donors pay counts`() {
    #expect(
      DonorDependence().formulated(helped) == """
        1000 donor-dependence(LAO) + 3000
        donor-dependence(LAO,NOR): payment(norway,LAO,direct,2018) \
        + 1.25 payment(more,LAO,fund,2018) - donor-dependence(LAO) <= 3
        donor-dependence(LAO,JPN): payment(japan,LAO,direct,2018) - donor-dependence(LAO) <= 0
        """)
    #expect(DonorDependence().value(helped, []) == "3000")
  }

  @Test func `offers of one donor are added up, overhead counts, and the largest donor is taken`() {
    let steps: [PaidStep] = [
      .pay(.dollars(1_000), from: "norway", for: "survey"),
      .pay(.dollars(1_000), from: "more", for: "survey", by: "fund"),
      .pay(.dollars(2_000), from: "japan", for: "survey"),
    ]
    #expect(DonorDependence().value(scenario, steps) == "2250")
    #expect(DonorDependence().value(helped, steps) == "5000")
    #expect(DonorDependence().value(scenario, []) == "0")
  }

  @Test func `of plans of one coverage the one that hangs least on one donor is made`() throws {
    var scenario = scenario
    scenario.policy = .coverageAlone
    scenario.policy.stages.append(
      Stage(
        name: "dependence", tolerance: .zero, measures: [WeightedMeasure(.donorDependence, .one)]))
    let plan = try Planner().plan(scenario.checked).plan
    #expect(plan.proof.stages.map(\.value) == [.exactly("18000"), .exactly("-4500")])
    #expect(plan.proof.stages.map(\.ending) == [.proven, .proven])
  }
}

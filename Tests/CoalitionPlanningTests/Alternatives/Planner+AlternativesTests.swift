import CoalitionDomain
import CoalitionPlanning
import CoalitionTestSupport
import Testing

struct PlannerAlternativesTests {
  /// One need that either of three donors can pay for alone.
  private let scenario = Scenario.sample(
    years: 2018...2018, policy: .coverageAlone,
    needs: [.sample("survey", cost: .dollars(5_000), years: 2018...2018)],
    offers: ["norway", "japan", "ireland"].map {
      .sample(Identifier(stringLiteral: $0), [2018: .dollars(5_000)])
    })

  private func leads(_ alternatives: PlanAlternatives) -> [String] {
    alternatives.plans.map { $0.plan.plan.coalitions.map(\.lead.text).joined() }
  }

  @Test func `plans differ as far as they can from all before them`() throws {
    let found = try Planner().alternatives(of: scenario.checked, count: 3, within: .zero)
    #expect(found.ending == .enough)
    #expect(Set(leads(found)).count == 3)
    #expect(found.plans[0].difference == nil)
    #expect(
      found.plans.allSatisfy { $0.plan.plan.proof.stages[0].value == .exactly("10000") })
  }

  @Test func `the first is the plan that is made without a choice`() throws {
    let found = try Planner().alternatives(of: scenario.checked, count: 2, within: .zero)
    #expect(try found.plans[0].plan == Planner().plan(scenario.checked))
  }

  @Test func `where nobody else can pay, there is no choice`() throws {
    var scenario = scenario
    scenario.offers = [scenario.offers[0]]
    let found = try Planner().alternatives(of: scenario.checked, count: 3, within: .of("0.02"))
    #expect(found.ending == .noOther)
    #expect(found.plans.count == 1)
  }

  @Test func `the share says how much worse a plan may be`() throws {
    var scenario = scenario
    scenario.offers = [
      .sample("norway", [2018: .dollars(5_000)]), .sample("japan", [2018: .dollars(4_500)]),
    ]
    scenario.donors = [.sample("norway", grantLimit: 1), .sample("japan")]
    func values(within share: String) throws -> [MeasureValue] {
      try Planner().alternatives(of: scenario.checked, count: 9, within: .of(share)).plans
        .map { $0.plan.plan.proof.stages[0].value }
    }
    let best = MeasureValue.exactly("10000")
    #expect(try values(within: "0").allSatisfy { $0 == best })
    let wide = try values(within: "0.1")
    #expect(wide.contains(.exactly("9000")))
    #expect(wide.allSatisfy { $0 >= .exactly("9000") })
  }

  /// Every set of donors and lead that can pay within the share comes up, and only once.
  @Test(arguments: 0..<8)
  func `all choices are found, each once`(seed: Int) throws {
    var random = SeededRandom(seed: UInt64(seed))
    let amounts = (0..<3).map { _ in Int64.random(in: 1...4, using: &random) }
    let cost = Int64.random(in: 2...6, using: &random)
    var scenario = scenario
    scenario.needs = [.sample("survey", cost: .dollars(cost * 1_000), years: 2018...2018)]
    scenario.offers = amounts.enumerated().map { place, amount in
      .sample(Identifier(stringLiteral: "o\(place)"), [2018: .dollars(amount * 1_000)])
    }
    scenario.donors = (0..<3).map { .sample(Identifier(stringLiteral: "o\($0)")) }
    let best = min(cost, amounts.reduce(0, +))
    // A donor gives a thousand or more; the lead is any of those who give.
    let expected = (1..<8).reduce(0) { count, set in
      let chosen = (0..<3).filter { set >> $0 & 1 == 1 }
      let most = chosen.reduce(0) { $0 + amounts[$1] }
      return count + (most >= best && Int64(chosen.count) <= best ? chosen.count : 0)
    }
    let found = try Planner().alternatives(of: scenario.checked, count: 20, within: .zero)
    #expect(found.ending == .noOther, "seed \(seed)")
    let choices = found.plans.map { choice in
      choice.plan.plan.grants.map(\.donor.text).sorted().joined(separator: " ") + " by "
        + choice.plan.plan.coalitions.map(\.lead.text).joined()
    }
    #expect(Set(choices).count == choices.count, "seed \(seed)")
    #expect(choices.count == expected, "seed \(seed): \(choices)")
  }

  @Test func `the proof of a later plan has the bound over all plans`() throws {
    let found = try Planner().alternatives(of: scenario.checked, count: 2, within: .zero)
    let stages = found.plans.map { $0.plan.plan.proof.stages[0] }
    #expect(stages[0].bound == stages[1].bound)
  }
}

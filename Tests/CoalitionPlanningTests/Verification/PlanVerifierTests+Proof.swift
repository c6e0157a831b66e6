import CoalitionDomain
import CoalitionPlanning
import CoalitionTestSupport
import Testing

/// A proof that was changed proves what it says or is refused.
extension PlanVerifierTests {
  private static let scenario = Scenario.sample(
    needs: [
      .sample("survey", cost: .dollars(80_000)),
      .sample("clearance", .clearance, cost: .dollars(50_000)),
    ], offers: [.sample("norway", [2018: .dollars(100_000)])])

  private func violations(_ change: (inout [StageProof]) -> Void) throws -> [String] {
    var plan = try Planner().plan(Self.scenario.checked).plan
    change(&plan.proof.stages)
    do {
      _ = try PlanVerifier(Self.scenario.checked).verify(plan)
      return []
    } catch {
      return error.violations.map(\.message)
    }
  }

  @Test func `what a planner proves verifies`() throws {
    #expect(try violations { _ in } == [])
    let stages = try Planner().plan(Self.scenario.checked).plan.proof.stages
    #expect(stages[0].provenBound == .exactly("190000"))
    // 100 of 130 thousand, and what solver's multipliers are out by.
    let second = try #require(stages[1].provenBound)
    #expect(second >= .exactly("0.76923076923") && second < .exactly("0.7692307694"))
    #expect(stages.allSatisfy { !$0.multipliers.isEmpty })
  }

  @Test func `a plan without a proof verifies`() throws {
    #expect(
      try violations { stages in
        for place in stages.indices {
          stages[place].provenBound = nil
          stages[place].multipliers = []
        }
      } == [])
  }

  @Test func `a proven bound that is lowered by the last decimal is refused`() throws {
    let found = try violations { $0[0].provenBound = .exactly("190000.000000000001") }
    #expect(
      found == [
        "the multipliers of stage 'coverage' prove that no plan is above 190000, but the plan says "
          + "190000.000000000001"
      ])
  }

  @Test func `a proven bound below what the plan achieves is refused`() throws {
    #expect(
      try violations { $0[0].provenBound = .exactly("189999.999999999999") } == [
        "stage 'coverage' is 190000, above the bound 189999.999999999999 that is said to be proven"
      ])
  }

  @Test func `multipliers without the bound that they prove are refused`() throws {
    #expect(
      try violations { $0[0].provenBound = nil } == [
        "stage 'coverage' has multipliers, but no bound that they prove"
      ])
  }

  @Test func `a row that another scenario has is named`() throws {
    #expect(
      try violations { $0[0].multipliers[0].row = "offer-envelope(japan,2018)" } == [
        "the proof of stage 'coverage' has a multiplier of 'offer-envelope(japan,2018)', which is "
          + "no row"
      ])
  }

  @Test(arguments: 0..<40)
  func `a proof changed anywhere is refused, or proves a bound that holds`(seed: Int) throws {
    let scenario = RandomScenario.of(seed).checked
    guard let plan = try Self.plan(scenario) else { return }
    let verifier = PlanVerifier(scenario)
    var random = SeededRandom(seed: UInt64(seed))
    for (place, stage) in plan.proof.stages.enumerated() {
      let bound = try #require(stage.provenBound)
      let change = Int128(Int64.random(in: 1...1_000_000_000_000, using: &random))
      for change in [change, -change] {
        var changed = plan
        changed.proof.stages[place].provenBound = MeasureValue(scaled: bound.scaled + change)
        #expect(throws: BrokenPlan.self) { try verifier.verify(changed) }
      }
      for row in stage.multipliers.indices {
        var changed = plan
        let other = stage.multipliers.indices.randomElement(using: &random) ?? row
        changed.proof.stages[place].multipliers[row].row = stage.multipliers[other].row
        changed.proof.stages[place].multipliers[other].row = stage.multipliers[row].row
        changed.proof.stages[place].multipliers[row].worth = MeasureValue(
          scaled: stage.multipliers[row].worth.scaled
            + Int128(Int64.random(in: -1_000_000...1_000_000_000, using: &random)))
        // What still verifies proves what it says, and the plan is below it.
        if let verified = try? verifier.verify(changed) {
          #expect(bound >= verified.plan.proof.stages[place].value)
        }
      }
    }
  }
}

import CoalitionDomain
import CoalitionPlanning
import CoalitionTestSupport
import Testing

struct AccountDifferenceTests {
  private let verifier = PlanVerifier(PlanVerifierTests.scenario.checked)

  private func flaws(_ change: (inout PlanDocument) -> Void) throws -> [String] {
    let verified = try verifier.verify(PlanVerifierTests.plan)
    var document = PlanDocument(
      plan: verified.plan, account: verified.account, warnings: verified.warnings)
    change(&document)
    do throws(BrokenPlan) {
      _ = try verifier.verify(document)
      return []
    } catch {
      return error.violations.map(\.description)
    }
  }

  private func refusal(of part: String) -> [String] {
    ["what the file says about \(part) does not follow from its payments [plan-account]"]
  }

  @Test func `a document that says what follows from its plan is believed`() throws {
    #expect(try flaws { _ in } == [])
  }

  @Test func `a document whose plan is broken is refused for that alone`() throws {
    let flaws = try flaws {
      $0.plan.coalitions = []
      $0.account.grants = 7
    }
    #expect(flaws == ["LAO receives grants, but nobody leads [lead-donor]"])
  }

  @Test func `a figure of the whole plan that is wrong is named`() throws {
    #expect(
      try flaws { $0.account.total.net = .cents(550_069) } == refusal(of: "the totals of the plan"))
    #expect(
      try flaws { $0.account.years[0].flow.gross = .cents(1) }
        == refusal(of: "the totals by year of the plan"))
    #expect(
      try flaws { $0.account.statuses[0].flow.gross = .cents(1) }
        == refusal(of: "the totals by status of the plan"))
    #expect(
      try flaws { $0.account.coverage.late = .cents(1) } == refusal(of: "the coverage of the plan"))
    #expect(try flaws { $0.account.grants = 3 } == refusal(of: "the number of grants of the plan"))
    #expect(
      try flaws { $0.account.reportingEffort = .one }
        == refusal(of: "the reporting effort of the plan"))
    #expect(
      try flaws { $0.account.illustrative.cost = .cents(1) }
        == refusal(of: "the share of made-up figures of the plan"))
  }

  @Test func `a line that is wrong is named`() throws {
    #expect(
      try flaws { $0.account.states[0].pillars[0].coverage.planned = .cents(1) }
        == refusal(of: "state LAO"))
    #expect(
      try flaws { $0.account.pillars[1].coverage.planned = .cents(1) }
        == refusal(of: "pillar victim-assistance"))
    #expect(
      try flaws { $0.account.needs[0].coverage.planned = .cents(1) } == refusal(of: "need survey"))
    #expect(
      try flaws { $0.account.needs[1].reason = nil } == refusal(of: "need care"))
    #expect(
      try flaws { $0.account.donors[0].granted = .minorUnits(1, .nok) }
        == refusal(of: "donor norway in NOK"))
    #expect(
      try flaws { $0.account.offers[1].granted = .cents(1) } == refusal(of: "offer japan"))
  }

  @Test func `a list of other things is named as a whole`() throws {
    #expect(try flaws { $0.account.needs.removeLast() } == refusal(of: "the list of needs"))
    #expect(try flaws { $0.account.offers.reverse() } == refusal(of: "the list of offers"))
  }

  @Test func `warnings that are not called for are refused`() throws {
    #expect(
      try flaws { $0.warnings.append(PlanWarning(code: "x", text: "x")) } == [
        "the warnings are not those that the plan calls for [plan-account]"
      ])
  }
}

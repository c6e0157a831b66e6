import CoalitionDomain
import CoalitionPlanning
import CoalitionTestSupport
import Testing

/// What a file says about its plan must follow from the plan's payments.
struct AccountDifferenceTests {
  private let scenario = Scenario.sample(
    needs: [.sample("survey", cost: .dollars(80_000))], rates: [.sample(.eur, .of("1.2"))],
    offers: [
      .sample("norway-2018", of: "NOR", [2018: .dollars(50_000)]),
      .sample("norway-eur", of: "NOR", [2018: .minorUnits(100, .eur)], status: .indicative),
    ])

  /// What is wrong with the document of a good plan after a change.
  private func messages(_ change: (inout PlanDocument) -> Void) throws -> [String] {
    let plan = PlanLedger.sample(
      scenario, leads: [.lao: "NOR"],
      [.pay(.dollars(50_000), from: "norway-2018", for: "survey")]
    ).ledgered.plan
    let verifier = PlanVerifier(scenario.checked)
    let verified = try verifier.verify(plan)
    var document = PlanDocument(
      plan: plan, account: verified.account, warnings: verified.warnings)
    change(&document)
    do {
      _ = try verifier.verify(document)
      return []
    } catch {
      return error.violations.map(\.description)
    }
  }

  private func message(_ part: String) -> String {
    "what the file says about \(part) does not follow from its payments [plan-account]"
  }

  @Test func `a document that says what follows from its payments verifies`() throws {
    #expect(try messages { _ in } == [])
  }

  @Test func `each total that differs is named`() throws {
    #expect(
      try messages {
        $0.account.total.gross = .cents(5_000_001)
        $0.account.years[1].flow.net = .cents(1)
        $0.account.statuses[0].flow.net = .cents(1)
        $0.account.coverage.late = .cents(1)
        $0.account.grants = 2
        $0.account.reportingEffort = .of("1.5")
        $0.account.illustrative.cost = .cents(1)
      } == [
        message("the totals of the plan"), message("the totals by year of the plan"),
        message("the totals by status of the plan"), message("the coverage of the plan"),
        message("the number of grants of the plan"),
        message("the reporting effort of the plan"),
        message("the share of made-up figures of the plan"),
      ])
  }

  @Test func `each thing that differs is named by its id`() throws {
    #expect(
      try messages {
        $0.account.states[0].name = "Laos"
        $0.account.pillars[0].coverage.planned = .cents(1)
        $0.account.needs[0].reason = nil
        $0.account.donors[1].grants = 1
        $0.account.offers[1].reason?.text = "it is indicative"
      } == [
        message("state LAO"), message("pillar clearance"), message("need survey"),
        message("donor NOR in EUR"), message("offer norway-eur"),
      ])
  }

  @Test func `a list with more or fewer things is named as a list`() throws {
    #expect(
      try messages {
        $0.account.states = []
        $0.account.pillars.append($0.account.pillars[0])
        $0.account.needs[0].need = "clearance"
        $0.account.donors.swapAt(0, 1)
        $0.account.offers.removeLast()
      } == [
        message("the list of states"), message("the list of pillars"),
        message("the list of needs"), message("the list of donors"),
        message("the list of offers"),
      ])
  }

  @Test func `help in kind that differs is named`() throws {
    let scenario = Scenario.inKind(
      asks: [.sample("advice", 20)],
      offers: [.sample("CHE", inKind: [.sample(20), .sample(5, in: 2019)])])
    let verifier = PlanVerifier(scenario.checked)
    let verified = try verifier.verify(
      scenario.plan(helping: [scenario.helping(20, from: "CHE", for: "advice")]))
    var document = PlanDocument(
      plan: verified.plan, account: verified.account, warnings: verified.warnings)
    document.account.inKind.needs[0].late = 1
    document.account.inKind.offers[1].reason = nil
    let broken = #expect(throws: BrokenPlan.self) { try verifier.verify(document) }
    #expect(
      broken?.violations.map(\.description) == [
        message("need in kind advice"),
        message("offer in kind CHE of expert-days for planning in 2019"),
      ])
    document.account.inKind = InKindAccount()
    let emptied = #expect(throws: BrokenPlan.self) { try verifier.verify(document) }
    #expect(
      emptied?.violations.map(\.description) == [
        message("the list of needs in kind"), message("the list of offers in kind"),
      ])
  }

  @Test func `a warning that is left out is named`() throws {
    #expect(
      try messages { $0.warnings = [PlanWarning(code: "draft", text: "a draft")] } == [
        "the warnings are not those that the plan calls for [plan-account]"
      ])
  }

  @Test func `a broken plan is refused for what it breaks, whatever the document says`() throws {
    #expect(
      try messages {
        $0.plan.title = "Other"
        $0.account.grants = 2
      } == ["the title is Sample in the scenario, but Other in the plan [plan-statement]"])
  }
}

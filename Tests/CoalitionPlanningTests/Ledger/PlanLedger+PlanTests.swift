import CoalitionDomain
import CoalitionPlanning
import CoalitionTestSupport
import Testing

/// A plan is read only where all that it names is in the scenario, once.
struct PlanLedgerPlanTests {
  private let scenario = Scenario.sample(
    states: [.sample(.lao), .sample(.lbn)],
    needs: [
      .sample("survey", cost: .dollars(8_000), years: 2018...2018),
      .sample("clearance", .clearance, cost: .dollars(5_000)),
      .sample("care", in: .lbn, .medicalCare, cost: .dollars(5_000)),
    ],
    capacities: [
      .sample("MAG", in: [.lao], perYear: .dollars(20_000)),
      .sample("NPA", in: [.lao], on: [.riskEducation], perYear: .dollars(20_000)),
    ],
    offers: [.sample("norway-2018", of: "NOR", [2018: .dollars(10_000)])])

  private var plan: Plan {
    PlanLedger.sample(
      scenario, leads: [.lao: "NOR"],
      [
        .pay(.dollars(6_000), from: "norway-2018", for: "survey", with: "MAG"),
        .pay(.dollars(4_000), from: "norway-2018", for: "clearance", with: "MAG"),
      ]
    ).ledgered.plan
  }

  /// What stands against reading the plan after a change.
  private func problems(_ change: (inout Plan) -> Void) -> [String] {
    var plan = plan
    change(&plan)
    let (ledger, violations) = PlanLedger.reading(plan, against: PlanningTerms(scenario.checked))
    #expect((ledger == nil) == !violations.isEmpty)
    #expect(violations.allSatisfy { $0.rule == "plan-references" })
    return violations.map(\.message)
  }

  @Test func `a plan is read into the sums that it was made from`() throws {
    let ledger = try #require(
      PlanLedger.reading(plan, against: PlanningTerms(scenario.checked)).ledger)
    #expect(ledger.plan(proof: plan.proof) == plan)
    #expect(ledger.netByNeed == [[600_000, 0], [400_000, 0], [0, 0]])
    #expect(ledger.grossByOffer == [[1_000_000, 0]])
    #expect(ledger.grantsByDonor == [1])
  }

  @Test func `a coalition of nobody who is there is named`() {
    #expect(
      problems { $0.coalitions[0].lead = "JPN" } == [
        "coalition LAO with JPN: not in the scenario"
      ])
    #expect(
      problems { $0.coalitions[0].state = .afg } == [
        "coalition AFG with NOR: not in the scenario"
      ])
  }

  @Test func `a coalition that stands twice is named`() {
    #expect(
      problems { $0.coalitions.append($0.coalitions[0]) } == ["coalition LAO stands twice"])
  }

  @Test func `a grant of an offer, to a state or by a channel that is not there is named`() {
    #expect(
      problems { $0.grants[0].offer = "norway" } == [
        "grant of norway to LAO by direct: not in the scenario"
      ])
    #expect(
      problems { $0.grants[0].state = .afg } == [
        "grant of norway-2018 to AFG by direct: not in the scenario"
      ])
    #expect(
      problems { $0.grants[0].channel = "fund" } == [
        "grant of norway-2018 to LAO by fund: not in the scenario"
      ])
  }

  @Test func `a grant that stands twice is named`() {
    #expect(
      problems {
        var second = $0.grants[0]
        second.payments = []
        $0.grants.append(second)
      } == ["grant of norway-2018 to LAO by direct stands twice"])
  }

  @Test func `a year that is not planned is named`() {
    #expect(
      problems { $0.grants[0].payments[0].year = Year(2020) } == [
        "grant of norway-2018 to LAO by direct: year 2020 is not planned or stands twice"
      ])
  }

  @Test func `a year that stands twice is named`() {
    #expect(
      problems { $0.grants[0].payments.append($0.grants[0].payments[0]) } == [
        "grant of norway-2018 to LAO by direct: year 2018 is not planned or stands twice"
      ])
  }

  @Test(arguments: [
    (0, "USD 0.00"), (-1, "USD -0.01"), (10_000_000_000_001, "USD 100000000000.01"),
  ])
  func `a payment of nothing, less or more than any amount is named`(
    cents: Int64, words: String
  ) {
    #expect(
      problems { $0.grants[0].payments[0].gross = .cents(cents) } == [
        "grant of norway-2018 to LAO by direct in 2018: pays \(words)"
      ])
  }

  @Test func `a need that is not there is named`() {
    #expect(
      problems { $0.grants[0].payments[0].allocations[0].need = "marking" } == [
        "grant of norway-2018 to LAO by direct in 2018: need marking is not in the scenario or "
          + "stands twice"
      ])
  }

  @Test func `a need that stands twice with one operator is named`() {
    #expect(
      problems { $0.grants[0].payments[0].allocations[0].need = "clearance" } == [
        "grant of norway-2018 to LAO by direct in 2018: need clearance is not in the scenario or "
          + "stands twice"
      ])
  }

  @Test func `an operator that does other work is named`() {
    #expect(
      problems { $0.grants[0].payments[0].allocations[0].operator = "NPA" } == [
        "grant of norway-2018 to LAO by direct in 2018: NPA cannot do need survey"
      ])
  }

  @Test func `the state's own services stand back where an operator works`() {
    #expect(
      problems { $0.grants[0].payments[0].allocations[0].operator = nil } == [
        "grant of norway-2018 to LAO by direct in 2018: the state's own services cannot do need "
          + "survey"
      ])
  }

  @Test func `nobody works in a year in which the need is not wanted`() {
    #expect(
      problems { $0.grants[0].payments[0].year = Year(2019) } == [
        "grant of norway-2018 to LAO by direct in 2019: MAG cannot do need survey"
      ])
  }

  @Test(arguments: [(0, "USD 0.00"), (-500, "USD -5.00")])
  func `an allocation of nothing or less is named`(cents: Int64, words: String) {
    #expect(
      problems { $0.grants[0].payments[0].allocations[0].net = .cents(cents) } == [
        "grant of norway-2018 to LAO by direct in 2018: need survey gets \(words)"
      ])
  }

  @Test(arguments: [(-1, "USD -0.01"), (Int64.max, "USD 92233720368547758.07")])
  func `an allocation that takes less than nothing or more than any amount is named`(
    cents: Int64, words: String
  ) {
    #expect(
      problems { $0.grants[0].payments[0].allocations[0].gross = .cents(cents) } == [
        "grant of norway-2018 to LAO by direct in 2018: need survey takes \(words)"
      ])
  }

  @Test func `all that is wrong is named in the plan's order`() {
    #expect(
      problems {
        $0.coalitions[0].lead = "JPN"
        $0.grants[0].payments[0].allocations[1].need = "marking"
        $0.grants.append($0.grants[0])
        $0.grants[1].offer = "norway"
      } == [
        "coalition LAO with JPN: not in the scenario",
        "grant of norway-2018 to LAO by direct in 2018: need marking is not in the scenario or "
          + "stands twice",
        "grant of norway to LAO by direct: not in the scenario",
      ])
  }
}

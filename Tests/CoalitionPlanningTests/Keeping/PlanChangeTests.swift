import CoalitionDomain
import CoalitionPlanning
import CoalitionTestSupport
import Testing

struct PlanChangeTests {
  private let scenario = Scenario.sample(
    needs: [.sample("survey", cost: .dollars(20_000))],
    offers: [
      .sample("norway", of: "NOR", [2018: .dollars(9_000), 2019: .dollars(9_000)]),
      .sample("japan", of: "JPN", [2018: .dollars(9_000)]),
    ])

  private func earlier(_ lead: Identifier<Donor>, _ steps: PaidStep...) -> EarlierPlan {
    let plan = PlanLedger.sample(scenario, leads: [.lao: lead], steps).ledgered.plan
    return EarlierPlan(plan, PlanningTerms(scenario.checked))
  }

  private func norway(_ dollars: Int64, _ year: Int) -> PaidStep {
    .pay(.dollars(dollars), from: "norway", for: "survey", in: year)
  }

  private func change(
    _ earlier: EarlierPlan, _ lead: Identifier<Donor>, _ steps: PaidStep...
  ) -> Int64 {
    PlanChange(from: earlier).value(of: .sample(scenario, leads: [.lao: lead], steps))
  }

  @Test func `the same plan is no change`() {
    #expect(change(earlier("NOR", norway(5_000, 2018)), "NOR", norway(5_000, 2018)) == 0)
  }

  @Test func `every payment counts by its difference, in its own year`() {
    let earlier = earlier("NOR", norway(5_000, 2018))
    #expect(change(earlier, "NOR", norway(4_000, 2018)) == 100_000)
    #expect(change(earlier, "NOR", norway(5_000, 2019)) == 1_000_000)
    #expect(
      change(
        earlier, "NOR", norway(5_000, 2018), .pay(.dollars(2_000), from: "japan", for: "survey"))
        == 200_000)
  }

  @Test func `a state whose lead changes counts with all that it was to receive`() {
    let earlier = earlier("NOR", norway(5_000, 2018), norway(2_000, 2019))
    #expect(change(earlier, "JPN", norway(5_000, 2018), norway(2_000, 2019)) == 700_000)
  }

  @Test func `rows keep what may be kept, and no more than is given`() {
    var formulation = Formulation(PlanningTerms(scenario.checked), rules: [])
    let change = PlanChange(from: earlier("NOR", norway(5_000, 2018)))
    let expression = change.formulate(in: &formulation)
    #expect(
      formulation.text(of: expression) == """
        1000 payment(norway,LAO,direct,2018) + 1000 payment(norway,LAO,direct,2019) \
        - 2000 kept(norway,LAO,direct,2018) + 1000 payment(japan,LAO,direct,2018) \
        - 5000 lead(LAO,NOR) + 10000
        change(norway,LAO,direct,2018): kept(norway,LAO,direct,2018) \
        - payment(norway,LAO,direct,2018) <= 0
        """)
  }

  @Test func `what can no longer be is told`() {
    let plan = PlanLedger.sample(
      scenario, leads: [.lao: "NOR"],
      [
        norway(5_000, 2018), norway(1_000, 2019),
        .pay(.dollars(1_000), from: "japan", for: "survey"),
      ]
    ).ledgered.plan
    var now = scenario
    now.offers.removeLast()
    now.years = .from(2018...2018)
    now.donors = [.sample("NOR", leadership: nil), .sample("JPN")]
    #expect(
      EarlierPlan(plan, PlanningTerms(now.checked)).lost == [
        "NOR led in LAO, but no longer offers to",
        "grant of japan to LAO by direct names what the scenario no longer has",
        "grant of norway to LAO by direct paid in 2019, which is not planned now",
      ])
    now.donors.removeFirst()
    now.offers[0].earmark = Earmark(pillars: [.capacity])
    #expect(
      EarlierPlan(plan, PlanningTerms(now.checked)).lost == [
        "lead of NOR in LAO names what the scenario no longer has",
        "grant of japan to LAO by direct names what the scenario no longer has",
        "grant of norway to LAO by direct is no longer within the terms of its offer",
      ])
    now = scenario
    now.offers[0] = .sample("norway", of: "NOR", [2018: .minorUnits(900_000, .eur)])
    now.rates = [.sample(.eur, .one)]
    #expect(
      EarlierPlan(plan, PlanningTerms(now.checked)).lost == [
        "grant of norway to LAO by direct paid USD 5000.00 in 2018, but its offer is now in EUR",
        "grant of norway to LAO by direct paid USD 1000.00 in 2019, but its offer is now in EUR",
      ])
  }
}

import CoalitionDomain
import CoalitionPlanning
import CoalitionTestSupport
import Testing

struct NetOfOverheadTests {
  let scenario = Scenario.sample(
    channels: [.sample("direct", overhead: .onExpenditure("0.13"))],
    needs: [
      .sample("survey", cost: .dollars(90_000), years: 2018...2018),
      .sample("clearance", .clearance, cost: .dollars(90_000), years: 2018...2018),
    ], rates: [.sample(.nok, .of("0.125"))],
    offers: [.sample("norway", [2018: .minorUnits(9_000_000, .nok)])])

  @Test func `what is paid into a pot is spent, and what is spent is delivered`() {
    #expect(
      NetOfOverhead().rows(of: scenario) == """
        net-of-overhead(pot 0,2018): payment(norway,LAO,direct,2018) - spending(0,0,2018) = 0
        net-of-overhead(0,2018): spending(0,0,2018) - delivery(survey,state,2018) \
        - delivery(clearance,state,2018) = 0
        """)
  }

  /// NOK 45,200 are USD 5,650, of which USD 5,000 reach the field.
  private func plan(_ change: (inout Payment) -> Void = { _ in }) -> LedgeredPlan {
    let ledgered = PlanLedger.sample(
      scenario,
      [
        .pay(.dollars(4000), from: "norway", for: "survey"),
        .pay(.dollars(1000), from: "norway", for: "clearance"),
      ]
    ).ledgered
    var plan = ledgered.plan
    change(&plan.grants[0].payments[0])
    return LedgeredPlan(plan: plan, ledger: ledgered.ledger)
  }

  private func messages(_ change: (inout Payment) -> Void) -> [String] {
    NetOfOverhead().violations(in: plan(change)).map(\.message)
  }

  @Test func `a payment that adds up is accepted`() {
    let payment = plan().plan.grants[0].payments[0]
    #expect(payment.gross == .minorUnits(4_520_000, .nok))
    #expect(payment.converted == .dollars(5650))
    #expect(payment.net == .dollars(5000))
    #expect(payment.allocations.map(\.gross.minorUnits) == [3_616_000, 904_000])
    #expect(NetOfOverhead().violations(in: plan()).isEmpty)
  }

  @Test func `a gross amount in another currency is named`() {
    #expect(
      messages { $0.gross = .minorUnits(4_520_000, .eur) } == [
        "grant of norway to LAO by direct in 2018: gross is in EUR, but the offer is in NOK"
      ])
  }

  @Test func `a wrong conversion is named`() {
    #expect(
      messages { $0.converted = .cents(565_001) } == [
        "grant of norway to LAO by direct in 2018: NOK 45200.00 is USD 5650.00, but the plan says "
          + "USD 5650.01"
      ])
  }

  @Test func `a net amount that is not what the channel lets through is named`() {
    #expect(
      messages { $0.net = .cents(499_999) } == [
        "grant of norway to LAO by direct in 2018: of NOK 45200.00, USD 5000.00 reaches the "
          + "field, but the plan says USD 4999.99"
      ])
    #expect(
      messages { $0.net = .minorUnits(500_000, .eur) } == [
        "grant of norway to LAO by direct in 2018: of NOK 45200.00, USD 5000.00 reaches the "
          + "field, but the plan says EUR 5000.00"
      ])
  }

  @Test func `allocations that do not add up to the net amount are named`() {
    #expect(
      messages { $0.allocations[0].net = .cents(400_001) } == [
        "grant of norway to LAO by direct in 2018: allocations add up to USD 5000.01 net, but the "
          + "payment is USD 5000.00"
      ])
  }

  @Test func `allocations in another currency are named`() {
    #expect(
      messages { $0.allocations[0].net = .minorUnits(400_000, .eur) } == [
        "grant of norway to LAO by direct in 2018: need survey gets EUR 4000.00, but the plan is "
          + "in USD"
      ])
  }

  @Test func `allocations whose parts are not in proportion are named`() {
    #expect(
      messages {
        $0.allocations[0].gross = .minorUnits(3_616_001, .nok)
        $0.allocations[1].gross = .minorUnits(903_999, .nok)
      } == [
        "grant of norway to LAO by direct in 2018: need survey's part of NOK 45200.00 is "
          + "NOK 36160.00, but the plan says NOK 36160.01"
      ])
  }

  @Test func `net money may be less where not one minor unit less of gross yields it`() {
    // JPY 1 is USD 0.88: nobody can give USD 0.50.
    let scenario = Scenario.sample(
      needs: [.sample("survey", cost: .dollars(90_000))],
      rates: [.sample(.jpy, .of("0.88"))],
      offers: [.sample("japan", [2018: .minorUnits(9000, .jpy)])])
    let plan = PlanLedger.sample(scenario, [.pay(.cents(50), from: "japan", for: "survey")])
      .ledgered
    #expect(plan.plan.grants[0].payments[0].gross == .minorUnits(1, .jpy))
    #expect(NetOfOverhead().violations(in: plan).isEmpty)
  }
}

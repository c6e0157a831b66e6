import CoalitionDomain
import CoalitionTestSupport
import Testing

@testable import CoalitionPlanning

struct PlanTrimmingTests {
  private let scenario = Scenario.sample(
    needs: [.sample("survey", cost: .dollars(5_000), years: 2018...2018)],
    offers: [.sample("norway", [2018: .dollars(9_000)]), .sample("japan", [2018: .dollars(9_000)])])

  private func trimmed(_ steps: [PaidStep]) -> (ledger: PlanLedger, hasTrimmed: Bool) {
    var ledger = PlanLedger.sample(scenario, steps)
    let hasTrimmed = PlanTrimming.trim(&ledger)
    return (ledger, hasTrimmed)
  }

  @Test func `work over what a need takes is taken back, to the cent`() {
    let (ledger, hasTrimmed) = trimmed([
      .pay(.dollars(2_000), from: "japan", for: "survey"),
      .pay(.cents(300_001), from: "norway", for: "survey"),
    ])
    #expect(hasTrimmed)
    #expect(ledger.work(ofNeed: 0) == 500_000)
    #expect(ledger.flows.map(\.net) == [200_000, 300_000])
    #expect(ledger.grants.map(\.totalGross) == [200_000, 300_000])
    #expect(NoDuplication().violations(in: ledger.ledgered).isEmpty)
  }

  @Test func `a need that is covered to the cent loses nothing`() {
    let (ledger, hasTrimmed) = trimmed([
      .pay(.dollars(2_000), from: "japan", for: "survey"),
      .pay(.dollars(3_000), from: "norway", for: "survey"),
    ])
    #expect(!hasTrimmed)
    #expect(ledger.flows.map(\.net) == [200_000, 300_000])
  }
}

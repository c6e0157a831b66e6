import CoalitionDomain
import CoalitionPlanning
import CoalitionTestSupport
import Testing

struct PooledGrantsTests {
  let scenario = Scenario.sample(
    channels: [.sample("direct"), .sample("pool", .pool)],
    needs: [.sample("survey", cost: .dollars(90_000), years: 2018...2018)],
    offers: [
      .sample("norway", [2018: .dollars(9000)]),
      .sample("norway-2", of: "norway", [2018: .dollars(9000)]),
      .sample("japan", [2018: .dollars(9000)], channels: ["direct"]),
    ])
  let pooled = PaidStep.pay(.dollars(1), from: "norway-2", for: "survey", by: "pool")
  let own = PaidStep.pay(.dollars(1), from: "norway", for: "survey")
  let japan = PaidStep.pay(.dollars(1), from: "japan", for: "survey")

  @Test func `a pooled grant needs another donor's lead`() {
    #expect(
      PooledGrants().rows(of: scenario) == """
        pooled-grants(norway,LAO,pool): grant(norway,LAO,pool) - lead(LAO,japan) <= 0
        pooled-grants(norway-2,LAO,pool): grant(norway-2,LAO,pool) - lead(LAO,japan) <= 0
        """)
  }

  @Test func `a pooled grant behind another donor is accepted`() {
    #expect(PooledGrants().messages(scenario, leads: [.lao: "japan"], [pooled, own, japan]) == [])
  }

  @Test func `a pooled grant of the lead donor is named`() {
    #expect(
      PooledGrants().messages(scenario, leads: [.lao: "norway"], [pooled, own]) == [
        "grant of norway-2 to LAO by pool is pooled, but its own donor norway leads there"
      ])
  }

  @Test func `there is no room for pooled money of the lead`() {
    #expect(
      PooledGrants().room(for: pooled, in: scenario, leads: [.lao: "norway"], after: [own])
        == Room(most: 0))
    #expect(
      PooledGrants().room(for: pooled, in: scenario, leads: [.lao: "japan"], after: [japan])
        == .unlimited)
  }
}

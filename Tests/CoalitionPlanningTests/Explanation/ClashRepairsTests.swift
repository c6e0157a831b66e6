import CoalitionDomain
import CoalitionPlanning
import CoalitionTestSupport
import Testing

struct ClashRepairsTests {
  let survey = Need.sample("survey", cost: .dollars(90_000), years: 2018...2018)
  let norway = Offer.sample("norway", [2018: .dollars(50_000)])

  private func repairs(_ locks: [Lock]) throws -> [ClashRepair] {
    let scenario = Scenario.sample(locks: locks, needs: [survey], offers: [norway]).checked
    let failure = #expect(throws: PlanningFailure.self) { try Planner().plan(scenario) }
    guard case .clash(let clash) = failure else { return [] }
    return ClashRepairs(of: scenario).repairs(of: clash)
  }

  @Test func `more than an offer holds is lessened to what it holds, or lifted`() throws {
    let found = try repairs([
      .sample("signed", .grant("norway", .lao, "direct", nil, .dollars(60_000)))
    ])
    #expect(
      found.map(\.changes) == [
        [.lockAmount("signed", .dollars(50_000))], [.withoutLock("signed")],
      ])
    #expect(found.map(\.moved) == [.dollars(10_000), .dollars(10_000)])
    #expect(found.map { $0.plan.account.coverage.planned } == [.dollars(50_000), .dollars(50_000)])
  }

  @Test func `of two that contradict, either can go`() throws {
    let found = try repairs([
      .sample("signed", .grant("norway", .lao, "direct", nil, .dollars(20_000))),
      .sample("withdrawn", .noGrant("norway", .lao)),
    ])
    #expect(found.map(\.changes) == [[.withoutLock("signed")], [.withoutLock("withdrawn")]])
    #expect(found.map(\.moved) == [.dollars(20_000), .dollars(20_000)])
  }

  @Test func `where one is not enough, two go`() throws {
    let found = try repairs([
      .sample("one", .grant("norway", .lao, "direct", nil, .dollars(30_000))),
      .sample("other", .grant("norway", .lao, "direct", nil, .dollars(40_000))),
      .sample("none", .noGrant("norway", .lao)),
    ])
    #expect(found.contains { $0.changes.count == 2 })
    for repair in found { #expect(repair.plan.account.grants <= 1) }
  }
}

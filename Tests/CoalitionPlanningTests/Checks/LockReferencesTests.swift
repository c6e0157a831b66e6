import CoalitionDomain
import CoalitionPlanning
import CoalitionTestSupport
import Testing

struct LockReferencesTests {
  private func scenario(_ agreements: [Lock.Agreement]) -> Scenario {
    let ids: [Identifier<Lock>] = ["a", "b", "c", "d"]
    return .sample(
      locks: zip(ids, agreements).map { .sample($0, $1) }, needs: [],
      offers: [.sample("norway-2018", of: "NOR", [2018: .dollars(10_000)])])
  }

  @Test func `locks may speak of all that the scenario has`() {
    let scenario = scenario([
      .lead(.lao, "NOR"), .noGrant("norway-2018", .lao),
      .grant("norway-2018", .lao, "direct", nil, .dollars(5_000)),
      .grant("norway-2018", .lao, "direct", Year(2019), .dollars(5_000)),
    ])
    #expect(LockReferences().findings(in: scenario) == [])
  }

  @Test func `a lead in a state and of a donor that are not there is named`() {
    #expect(
      LockReferences().printed(scenario([.lead(.lao, "NOR"), .lead(.lbn, "JPN")])) == """
        scenario.json:31: error: state 'LBN' of lock 'b' is not in the scenario; mend it [lock]
        scenario.json:31: error: donor 'JPN' of lock 'b' is not in the scenario; mend it [lock]
        """)
  }

  @Test func `a state and an offer without a grant that are not there are named`() {
    #expect(
      LockReferences().printed(scenario([.noGrant("norway", .lbn)])) == """
        scenario.json:30: error: state 'LBN' of lock 'a' is not in the scenario; mend it [lock]
        scenario.json:30: error: offer 'norway' of lock 'a' is not in the scenario; mend it [lock]
        """)
  }

  @Test func `everything that a grant names and the scenario does not have is named`() {
    #expect(
      LockReferences().printed(
        scenario([.grant("norway", .lbn, "pool", Year(2020), .dollars(5_000))])) == """
          scenario.json:30: error: state 'LBN' of lock 'a' is not in the scenario; mend it [lock]
          scenario.json:30: error: offer 'norway' of lock 'a' is not in the scenario; mend it [lock]
          scenario.json:30: error: channel 'pool' of lock 'a' is not in the scenario; mend it [lock]
          scenario.json:30: error: year '2020' of lock 'a' is not in the scenario; mend it [lock]
          """)
  }

  @Test func `an amount in another currency than the offer's is named with both`() {
    #expect(
      LockReferences().printed(
        scenario([.grant("norway-2018", .lao, "direct", nil, .minorUnits(500_000, .eur))]))
        == "scenario.json:30: error: lock 'a' fixes EUR 5000.00, but offer 'norway-2018' is in "
        + "USD; write the amount in the offer's currency [lock]")
  }

  @Test func `a grant of nothing is told to be a refusal`() {
    #expect(
      LockReferences().printed(
        scenario([.grant("norway-2018", .lao, "direct", nil, .dollars(0))])) == """
          scenario.json:30: error: lock 'a' fixes an amount of 0; use kind no-grant instead [lock]
          """)
  }
}

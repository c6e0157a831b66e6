import CoalitionDomain
import CoalitionPlanning
import CoalitionTestSupport
import Testing

struct LockReferencesTests {
  private func texts(_ agreement: Lock.Agreement) -> [String] {
    var scenario = Scenario.sound.reading(.lock("note"), at: 9, of: "locks.json")
    scenario.locks = [.sample("note", agreement)]
    return LockReferences().texts(scenario)
  }

  private func unknown(_ what: String) -> String {
    "locks.json:9: error: \(what) of lock 'note' is not in the scenario; mend it [lock]"
  }

  @Test func `what a lock names exists`() {
    #expect(texts(.lead(.lao, "norway")) == [])
    #expect(texts(.lead(.lbn, "japan")) == [unknown("state 'LBN'"), unknown("donor 'japan'")])
    #expect(
      texts(.noGrant("japan", .lbn)) == [unknown("state 'LBN'"), unknown("offer 'japan'")])
    #expect(
      texts(.grant("japan", .lbn, "fund", Year(2020), .dollars(1))) == [
        unknown("state 'LBN'"), unknown("offer 'japan'"), unknown("channel 'fund'"),
        unknown("year '2020'"),
      ])
  }

  @Test func `an amount of nothing is refused`() {
    #expect(
      texts(.grant("norway", .lao, "direct", nil, .dollars(0))) == [
        "locks.json:9: error: lock 'note' fixes an amount of 0; use kind no-grant instead [lock]"
      ])
  }

  @Test func `an amount in another currency than the offer's is refused`() {
    #expect(
      texts(.grant("norway", .lao, "direct", nil, .minorUnits(100, .eur))) == [
        "locks.json:9: error: lock 'note' fixes EUR 1.00, but offer 'norway' is in USD; write the "
          + "amount in USD [lock]"
      ])
  }
}

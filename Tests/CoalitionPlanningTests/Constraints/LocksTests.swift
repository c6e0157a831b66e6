import CoalitionDomain
import CoalitionPlanning
import CoalitionTestSupport
import Testing

struct LocksTests {
  private func scenario(_ agreement: Lock.Agreement) -> Scenario {
    .sample(
      channels: [.sample("direct"), .sample("fund", .fund)], locks: [.sample("note", agreement)],
      needs: [.sample("survey", cost: .dollars(90_000))],
      offers: [
        .sample("norway", [2018: .dollars(9000), 2019: .dollars(9000)]),
        .sample("japan", [2018: .dollars(9000)]),
      ])
  }

  private let yearly = Lock.Agreement.grant("norway", .lao, "direct", Year(2018), .dollars(2000))
  private let total = Lock.Agreement.grant("norway", .lao, "direct", nil, .dollars(2000))

  private func pay(_ cents: Int64, _ year: Int = 2018) -> PaidStep {
    .pay(.cents(cents), from: "norway", for: "survey", in: year)
  }

  @Test func `a lead is fixed`() {
    #expect(
      Locks().rows(of: scenario(.lead(.lao, "norway"))) == "lock(note): lead(LAO,norway) = 1")
  }

  @Test func `an amount is fixed in a year or in all`() {
    #expect(
      Locks().rows(of: scenario(yearly)) == """
        lock(note): grant(norway,LAO,direct) = 1
        lock(note,amount): payment(norway,LAO,direct,2018) = 2
        """)
    #expect(
      Locks().rows(of: scenario(total)) == """
        lock(note): grant(norway,LAO,direct) = 1
        lock(note,amount): payment(norway,LAO,direct,2018) + payment(norway,LAO,direct,2019) = 2
        """)
  }

  @Test func `an offer that gives nothing has no grant by any channel`() {
    #expect(
      Locks().rows(of: scenario(.noGrant("norway", .lao))) == """
        lock(note): grant(norway,LAO,direct) + grant(norway,LAO,fund) = 0
        """)
  }

  @Test func `what was agreed is accepted`() {
    #expect(Locks().messages(scenario(yearly), [pay(200_000), pay(5, 2019)]) == [])
    #expect(Locks().messages(scenario(total), [pay(150_000), pay(50_000, 2019)]) == [])
    #expect(Locks().messages(scenario(.noGrant("norway", .lao)), []) == [])
    #expect(
      Locks().messages(scenario(.lead(.lao, "norway")), leads: [.lao: "norway"], [pay(1)]) == [])
  }

  @Test func `another amount is named`() {
    #expect(
      Locks().messages(scenario(yearly), [pay(200_001)]) == [
        "lock note: grant of norway to LAO by direct is USD 2000.01, not USD 2000.00"
      ])
    #expect(
      Locks().messages(scenario(total), [pay(150_000), pay(49_999, 2019)]) == [
        "lock note: grant of norway to LAO by direct is USD 1999.99, not USD 2000.00"
      ])
    #expect(
      Locks().messages(scenario(total), []) == [
        "lock note: grant of norway to LAO by direct is USD 0.00, not USD 2000.00"
      ])
  }

  @Test func `another lead is named`() {
    #expect(
      Locks().messages(scenario(.lead(.lao, "japan")), leads: [.lao: "norway"], [pay(1)]) == [
        "lock note: japan does not lead in LAO"
      ])
  }

  @Test func `a grant that was ruled out is named`() {
    #expect(
      Locks().messages(scenario(.noGrant("norway", .lao)), [pay(1)]) == [
        "lock note: offer norway gives to LAO"
      ])
  }

  @Test func `the room is what is left of an amount`() {
    #expect(Locks().room(for: pay(1), in: scenario(yearly)) == Room(most: 200_000))
    #expect(Locks().room(for: pay(1, 2019), in: scenario(yearly)) == .unlimited)
    #expect(
      Locks().room(for: pay(1), in: scenario(total), after: [pay(50_000, 2019)])
        == Room(most: 150_000))
    #expect(
      Locks().room(for: pay(1), in: scenario(yearly), after: [pay(200_000)]) == Room(most: 0))
  }

  @Test func `there is no room for what was ruled out, or before an agreed lead`() {
    #expect(Locks().room(for: pay(1), in: scenario(.noGrant("norway", .lao))) == Room(most: 0))
    #expect(Locks().room(for: pay(1), in: scenario(.lead(.lao, "japan"))) == Room(most: 0))
    #expect(Locks().room(for: pay(1), in: scenario(.lead(.lao, "norway"))) == .unlimited)
  }
}

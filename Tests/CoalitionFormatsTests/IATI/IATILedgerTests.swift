import CoalitionDomain
import Testing

@testable import CoalitionFormats

struct IATILedgerTests {
  private func reading(_ transactions: IATITransaction...) -> IATIReading {
    .of(.sample(transactions: transactions))
  }

  @Test func `refunds make a year less, and then the years before it`() {
    let reading = reading(
      .of("3", "100", "2026-01-05"), .of("3", "-30", "2026-01-20", line: 31),
      .of("4", "-10", "2026-02-01", line: 32))
    #expect(reading.paid == ["LAO all 2026 USD 60.00"])
    #expect(
      reading.found("iati-refund") == [
        "norad.xml:31: note: an amount is below zero, a refund, and makes its sum less, 2 times in "
          + "this activity [iati-refund]"
      ])
  }

  @Test func `a refund in another year is taken from what was paid before`() {
    var selection = IATISelection.sample
    selection.asOf = CivilDate("2028-06-01") ?? selection.asOf
    let reading = IATIReading.of(
      .sample(transactions: [
        .of("3", "100", "2026-01-05"), .of("3", "50", "2027-01-05"), .of("3", "-70", "2028-01-05"),
      ]), selection: selection)
    #expect(reading.paid == ["LAO all 2026 USD 80.00"])
  }

  @Test func `where more came back than was paid, nothing is counted`() {
    let reading = reading(.of("3", "10", "2026-01-05"), .of("3", "-30", "2026-01-20", line: 31))
    #expect(reading.paid == [])
    #expect(reading.left == ["30 refunded USD -20.00"])
  }

  @Test func `a transaction without a day is of its value-date, and without either an error`() {
    let reading = reading(
      .of("3", "10", nil, line: 30),
      .of("3", "20", nil, line: 31) { $0.value?.valueDate = nil })
    #expect(reading.paid == ["LAO all 2026 USD 10.00"])
    #expect(reading.left == ["31 unreadable "])
    #expect(
      reading.found("iati-transaction-date") + reading.found("iati-no-date") == [
        "norad.xml:30: note: a transaction has no day; its value-date is taken "
          + "[iati-transaction-date]",
        "norad.xml:31: error: the transaction has neither a day nor a value-date; it is not counted "
          + "[iati-no-date]",
      ])
  }

  @Test func `a missing value-date is noted`() {
    let reading = reading(.of("3", "10", "2026-01-01") { $0.value?.valueDate = nil })
    #expect(reading.paid == ["LAO all 2026 USD 10.00"])
    #expect(
      reading.found("iati-no-value-date") == [
        "norad.xml:30: note: an amount has no value-date; the day of its transaction is taken "
          + "[iati-no-value-date]"
      ])
  }

  @Test func `a transaction after the day of the scenario is set aside`() {
    let reading = reading(.of("3", "10", "2026-02-15"), .of("3", "20", "2026-02-16", line: 31))
    #expect(reading.paid == ["LAO all 2026 USD 10.00"])
    #expect(reading.left == ["31 future USD 20.00"])
    #expect(
      reading.found("iati-future") == [
        "norad.xml:31: note: a transaction is dated after 2026-02-15, the day from which the "
          + "scenario is seen; it is set aside [iati-future]"
      ])
  }

  @Test(arguments: [
    ("5", "type 5"), ("10", "type 10"), ("X", "unknown type"), ("", "unknown type"),
  ])
  func `other types of transactions move no money forward`(type: String, shown: String) {
    #expect(
      reading(.of(type, "10", "2026-01-01")).left == ["30 other-transaction USD 10.00 (\(shown))"])
  }

  @Test func `an amount that cannot be read costs its row alone`() {
    let reading = reading(.of("3", "1,000", "2026-01-01"), .of("3", "5", "2026-01-01", line: 31))
    #expect(reading.paid == ["LAO all 2026 USD 5.00"])
    #expect(reading.left == ["30 unreadable "])
    #expect(reading.diagnostics.filter { $0.severity == .error }.map(\.location.line) == [30])
  }
}

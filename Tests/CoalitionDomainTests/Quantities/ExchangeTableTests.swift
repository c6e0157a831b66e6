import CoalitionDomain
import CoalitionTestSupport
import Testing

struct ExchangeTableTests {
  @Test func `the latest rate on or before the day is used`() {
    let rates: [ExchangeRate] = [
      .of(.jpy, "2017-01-02", "0.0085"), .of(.jpy, "2017-09-04", "0.0091"),
      .of(.jpy, "2017-06-30", "0.0089"), .of(.jpy, "2017-09-05", "0.0092"),
    ]
    let table = ExchangeTable(into: .usd, rates: rates, asOf: day("2017-09-04"))
    #expect(table.rate(of: .jpy) == rates[1])
    #expect(
      ExchangeTable(into: .usd, rates: rates, asOf: day("2017-09-03")).rate(of: .jpy) == rates[2])
    #expect(
      ExchangeTable(into: .usd, rates: rates, asOf: day("2018-12-31")).rate(of: .jpy) == rates[3])
    #expect(ExchangeTable(into: .usd, rates: rates, asOf: day("2017-01-01")).rate(of: .jpy) == nil)
  }

  @Test func `of two rates of a day the first is used`() {
    let rates: [ExchangeRate] = [
      .of(.kwd, "2017-09-04", "3.3"), .of(.kwd, "2017-09-04", "3.4"),
    ]
    let table = ExchangeTable(into: .usd, rates: rates, asOf: day("2017-09-04"))
    #expect(table.rate(of: .kwd) == rates[0])
  }

  @Test func `currencies with a rate are covered, and the table's own`() {
    let table = ExchangeTable(
      into: .usd, rates: [.of(.jpy, "2017-01-02", "0.0085"), .of(.kwd, "2019-01-01", "3.3")],
      asOf: day("2017-09-04"))
    #expect(table.covers(.usd))
    #expect(table.covers(.jpy))
    #expect(!table.covers(.kwd))
  }

  @Test func `the table's own currency has no rate and is converted one to one`() {
    let table = ExchangeTable(
      into: .usd, rates: [.of(.usd, "2017-01-02", "2")], asOf: day("2017-09-04"))
    #expect(table.rate(of: .usd) == nil)
    #expect(table.converted(usd("12.34")) == usd("12.34"))
    #expect(table.least(of: .usd, convertingInto: usd("12.34")) == usd("12.34"))
  }

  @Test func `a converted amount is cut to a whole minor unit`() {
    let table = ExchangeTable(
      into: .usd, rates: [.of(.jpy, "2017-01-02", "0.0089"), .of(.kwd, "2017-01-02", "3.3")],
      asOf: day("2017-09-04"))
    #expect(table.converted(Money(minorUnits: 1_000_000, in: .jpy)) == usd("8900.00"))
    #expect(table.converted(Money(minorUnits: 2, in: .jpy)) == usd("0.01"))
    #expect(table.converted(Money(minorUnits: 1, in: .jpy)) == usd("0.00"))
    #expect(table.converted(Money(minorUnits: 1000, in: .kwd)) == usd("3.30"))
    #expect(table.converted(Money(minorUnits: 3, in: .kwd)) == usd("0.00"))
    #expect(table.converted(Money(minorUnits: 4, in: .kwd)) == usd("0.01"))
  }

  @Test func `amounts are converted into a currency without minor units`() {
    let table = ExchangeTable(
      into: .jpy, rates: [.of(.usd, "2017-01-02", "112.5")], asOf: day("2017-09-04"))
    #expect(table.converted(usd("10.01")) == Money(minorUnits: 1126, in: .jpy))
    #expect(
      table.least(of: .usd, convertingInto: Money(minorUnits: 1127, in: .jpy)) == usd("10.02"))
  }

  @Test func `the least amount is rounded up to a whole minor unit`() {
    let table = ExchangeTable(
      into: .usd, rates: [.of(.jpy, "2017-01-02", "0.0089"), .of(.kwd, "2017-01-02", "3.3")],
      asOf: day("2017-09-04"))
    #expect(
      table.least(of: .jpy, convertingInto: usd("1000")) == Money(minorUnits: 112_360, in: .jpy))
    #expect(table.least(of: .kwd, convertingInto: usd("0.01")) == Money(minorUnits: 4, in: .kwd))
    #expect(table.least(of: .kwd, convertingInto: usd("0")) == Money(minorUnits: 0, in: .kwd))
  }

  @Test func `the largest amount is converted at a rate of many decimals`() {
    let table = ExchangeTable(
      into: .usd, rates: [.of(.kwd, "2017-01-02", "3.301234567891")], asOf: day("2017-09-04"))
    #expect(
      table.converted(Money(minorUnits: 10_000_000_000_000, in: .kwd)) == usd("33012345678.91"))
  }

  @Test func `an amount without a rate is not converted`() async {
    await #expect(processExitsWith: .failure) {
      _ = ExchangeTable(into: .usd, rates: [], asOf: day("2017-09-04"))
        .converted(Money(minorUnits: 1, in: .jpy))
    }
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func `no minor unit more than the exact value is made, and none less`(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    for _ in 0..<50 {
      let (table, from, rate) = Self.table(&random)
      let amount = Money(minorUnits: .random(in: 0...100_000_000_000, using: &random), in: from)
      let found = table.converted(amount)
      // Both sides of found ≤ amount · rate < found + 1, times all divisors.
      let exact =
        Int128(amount.minorUnits) * Int128(rate.digits)
        * Self.minorUnits[table.reporting, default: 0]
      let unit = Int128(rate.divisor) * Self.minorUnits[from, default: 0]
      #expect(found.currency == table.reporting)
      #expect(Int128(found.minorUnits) * unit <= exact, "\(amount) at \(rate)")
      #expect(Int128(found.minorUnits + 1) * unit > exact, "\(amount) at \(rate)")
    }
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func `the least amount converts into enough, and no smaller one does`(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    for _ in 0..<50 {
      let (table, from, rate) = Self.table(&random)
      let wanted = Money(
        minorUnits: .random(in: 0...1_000_000_000, using: &random), in: table.reporting)
      let least = table.least(of: from, convertingInto: wanted).minorUnits
      let enough = (max(0, least - 20)...least + 2).filter {
        table.converted(Money(minorUnits: $0, in: from)).minorUnits >= wanted.minorUnits
      }
      #expect(enough == [least, least + 1, least + 2], "\(wanted) of \(from) at \(rate)")
    }
  }

  private static let minorUnits: [Currency: Int128] = [.usd: 100, .jpy: 1, .kwd: 1000]

  private static func table(
    _ random: inout SeededRandom
  ) -> (table: ExchangeTable, from: Currency, rate: ExactDecimal) {
    let currencies = [Currency.usd, .jpy, .kwd].shuffled(using: &random)
    let places = Int.random(in: 0...6, using: &random)
    let most = [9_999, 99_999, 999_999, 9_999_999][min(places, 3)]
    let rate = ExactDecimal(
      digits: Int64(Int.random(in: 1...most, using: &random)), places: places)
    let table = ExchangeTable(
      into: currencies[0],
      rates: [
        ExchangeRate(
          currency: currencies[1], date: day("2017-01-02"), rate: rate, source: .invented)
      ], asOf: day("2017-09-04"))
    return (table, currencies[1], rate)
  }
}

import CoalitionDomain
import CoalitionTestSupport
import Testing

struct MoneyTests {
  @Test(arguments: [
    ("2500000", 250_000_000), ("2500000.5", 250_000_050), ("2500000.00", 250_000_000),
    ("0", 0), ("0.01", 1), ("007", 700), ("100000000000.00", 10_000_000_000_000),
  ])
  func `a plain decimal is read in cents`(text: String, minorUnits: Int64) {
    #expect(Money(text, in: .usd) == Money(minorUnits: minorUnits, in: .usd))
  }

  @Test(arguments: [
    ("1250", 1250), ("10000000000000", 10_000_000_000_000),
  ])
  func `a currency without minor units is read in whole units`(
    text: String, minorUnits: Int64
  ) {
    #expect(Money(text, in: .jpy) == Money(minorUnits: minorUnits, in: .jpy))
  }

  @Test(arguments: [
    ("1.125", 1125), ("1", 1000), ("10000000000.000", 10_000_000_000_000),
  ])
  func `a currency of thousandths is read in thousandths`(text: String, minorUnits: Int64) {
    #expect(Money(text, in: .kwd) == Money(minorUnits: minorUnits, in: .kwd))
  }

  @Test(arguments: [
    "", "1,250", "1.250,00", "1 250", "1'250", "75%", "$5", "USD 5", "5 USD", "-1", "+1", "1e6",
    ".5", "5.", "1.2.3", "n/a", "٥",
  ])
  func `any other text is refused`(text: String) {
    #expect(Money(text, in: .usd) == nil)
  }

  @Test func `more decimals than the currency has are refused, zeros as well`() {
    #expect(Money("1.125", in: .usd) == nil)
    #expect(Money("1.120", in: .usd) == nil)
    #expect(Money("1.0", in: .jpy) == nil)
    #expect(Money("1.1250", in: .kwd) == nil)
  }

  @Test func `more than ten to the thirteenth minor units are refused`() {
    #expect(Money("100000000000.01", in: .usd) == nil)
    #expect(Money("10000000000001", in: .jpy) == nil)
    #expect(Money("10000000000.001", in: .kwd) == nil)
    #expect(Money("99999999999999999999999999", in: .usd) == nil)
  }

  @Test func `an amount is written with all decimals of its currency`() {
    #expect(Money(minorUnits: 250_000_000, in: .usd).description == "USD 2500000.00")
    #expect(Money(minorUnits: 5, in: .usd).description == "USD 0.05")
    #expect(Money(minorUnits: -5, in: .usd).description == "USD -0.05")
    #expect(Money(minorUnits: 1250, in: .jpy).description == "JPY 1250")
    #expect(Money(minorUnits: 1250, in: .kwd).description == "KWD 1.250")
    #expect(Money.zero(.kwd).decimal == "0.000")
  }

  @Test func `amounts of one currency add up and may differ by less than nothing`() {
    let (one, other) = (Money(minorUnits: 150, in: .usd), Money(minorUnits: 275, in: .usd))
    #expect(one + other == Money(minorUnits: 425, in: .usd))
    #expect(one - other == Money(minorUnits: -125, in: .usd))
  }

  @Test func `900,000 of the largest amounts add up`() {
    let (sum, overflow) = Money.range.upperBound.multipliedReportingOverflow(by: 900_000)
    #expect(sum == 9_000_000_000_000_000_000)
    #expect(!overflow)
  }

  @Test func `amounts of two currencies are not added`() async {
    await #expect(processExitsWith: .failure) {
      _ = Money(minorUnits: 1, in: .usd) + Money(minorUnits: 1, in: .jpy)
    }
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func `what is written is read again as the same amount`(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    for currency in [Currency.usd, .jpy, .kwd] {
      let amounts = (0..<200).map { _ in
        Money(minorUnits: .random(in: Money.range, using: &random), in: currency)
      }
      #expect(amounts.filter { Money($0.decimal, in: currency) != $0 } == [])
    }
  }
}

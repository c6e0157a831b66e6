import CoalitionDomain
import Testing

struct CurrencyTests {
  @Test(arguments: [
    ("USD", 2), ("EUR", 2), ("NOK", 2), ("JPY", 0), ("KRW", 0), ("XOF", 0), ("ISK", 0),
    ("KWD", 3), ("IQD", 3), ("TND", 3), ("XCG", 2), ("ZWG", 2),
  ])
  func `a currency has the decimals that ISO 4217 gives it`(code: String, digits: Int) throws {
    let currency = try #require(Currency(code: code))
    #expect(currency.code == code)
    #expect(currency.minorUnitDigits == digits)
  }

  @Test(arguments: [
    ("EEK", 2), ("LTL", 2), ("LVL", 2), ("ZMK", 2), ("BYR", 0), ("MRO", 2), ("STD", 2),
    ("VEF", 2), ("HRK", 2), ("SLL", 2), ("ZWL", 2), ("ANG", 2), ("CUC", 2),
  ])
  func `money that was in use since 2010 is known though it is gone`(
    code: String, digits: Int
  ) throws {
    #expect(try #require(Currency(code: code)).minorUnitDigits == digits)
  }

  @Test(arguments: [
    "", "usd", "US", "USDD", "US ", "$", "XAU", "XDR", "XTS", "XXX", "CHE", "CLF", "USN", "DEM",
  ])
  func `what is not money of today is refused`(code: String) {
    #expect(Currency(code: code) == nil)
  }

  @Test func `currencies are ordered and written by code`() throws {
    let codes = ["AUD", "CHF", "USD"]
    let currencies = try codes.map { try #require(Currency(code: $0)) }
    #expect(currencies.reversed().sorted() == currencies)
    #expect(currencies.map(\.description) == codes)
    #expect(currencies.last == .usd)
  }
}

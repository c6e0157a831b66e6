import CoalitionDomain
import Testing

struct CountryCodeTests {
  @Test(arguments: ["LAO", "LBN", "NOR", "COD", "SSD", "PSE", "VAT", "ESH", "TWN", "ABW", "ZWE"])
  func `an assigned code is known`(code: String) throws {
    let country = try #require(CountryCode(code))
    #expect(country.code == code)
    #expect(country.description == code)
  }

  @Test(arguments: ["", "LA", "LAO ", "lao", "Laos", "XKX", "AAA", "ZZZ", "YUG", "EUR", "GBR\n"])
  func `any other text is refused`(code: String) {
    #expect(CountryCode(code) == nil)
  }

  @Test func `ISO 3166-1 assigns 249 codes`() {
    let letters = (UInt8(ascii: "A")...UInt8(ascii: "Z")).map { Character(Unicode.Scalar($0)) }
    let known = letters.reduce(0) { sum, first in
      letters.reduce(sum) { sum, second in
        sum + letters.count { CountryCode(String([first, second, $0])) != nil }
      }
    }
    #expect(known == 249)
  }

  @Test func `codes are ordered by letter`() {
    let codes = ["AFG", "LAO", "LBN", "ZWE"].map(country)
    #expect(codes.reversed().sorted() == codes)
  }

  @Test(arguments: [("LAO", "LA"), ("GBR", "GB"), ("SSD", "SS"), ("CHE", "CH"), ("ZWE", "ZW")])
  func `the two letters and the three mean the same`(three: String, two: String) {
    #expect(CountryCode(three)?.alphaTwo == two)
    #expect(CountryCode.from(alphaTwo: two)?.code == three)
  }

  @Test(arguments: ["", "L", "LAO", "la", "XK", "EU", "UK"])
  func `any other two letters are refused`(code: String) {
    #expect(CountryCode.from(alphaTwo: code) == nil)
  }
}

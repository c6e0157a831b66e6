import CoalitionDomain
import Testing

@testable import CoalitionFormats

struct ReadableNumbersTests {
  private func dollars(_ cents: Int64) -> Money { Money(minorUnits: cents, in: .usd) }

  @Test(arguments: [
    (0, "0"), (100, "1"), (99, "0.99"), (123_456_700, "1 234 567"), (100_000_001, "1 000 000.01"),
    (-123_450, "-1 234.50"),
  ])
  func `amounts have a space between thousands, and cents where there are any`(
    cents: Int64, text: String
  ) {
    #expect(grouped(dollars(cents)) == text)
  }

  @Test(arguments: [
    (0, 100, "none"), (1, 100_000, "less than 0.1 %"), (1, 3, "33.3 %"), (3, 3, "100.0 %"),
    (0, 0, "none"), (99_999, 100_000, "99.9 %"),
  ])
  func `a share is cut, and nothing is not a little`(part: Int64, whole: Int64, text: String) {
    #expect(share(dollars(part), of: dollars(whole)) == text)
  }

  @Test func `one report is singular`() {
    #expect(counted(ExactDecimal(1), "standard report") == "1 standard report")
    #expect(counted(ExactDecimal(0), "standard report") == "0 standard reports")
  }

  @Test func `millionths are read as per cent`() {
    #expect(percentOfMillionths(1) == "0.0001 %")
    #expect(percentOfMillionths(120_000) == "12.0000 %")
  }
}

import Testing

@testable import CoalitionFormats

struct TextWrappingTests {
  @Test func `a long sentence goes on below, further in`() {
    #expect(
      wrapped("one two three four five", indent: 2, hanging: 4, width: 14) == [
        "  one two", "    three four", "    five",
      ])
  }

  @Test func `a line may be as wide as the page`() {
    #expect(wrapped("aaaa bbbb", width: 9) == ["aaaa bbbb"])
    #expect(wrapped("aaaa bbbb", width: 8) == ["aaaa", "bbbb"])
  }

  @Test(arguments: ["USD 1 250 000.50", "12.5 %", "100 000 000"])
  func `an amount is never torn apart`(amount: String) {
    #expect(wrapped("about \(amount)", width: 8) == ["about", amount])
  }

  @Test func `a word wider than the page has its own line`() {
    #expect(wrapped("a very-long-word b", width: 6) == ["a", "very-long-word", "b"])
  }

  @Test func `nothing is one empty line`() {
    #expect(wrapped("", indent: 0) == [""])
  }

  @Test func `a sentence begins with a capital letter`() {
    #expect(capitalized("offer a fits") == "Offer a fits")
    #expect(capitalized("4 offers") == "4 offers")
    #expect(capitalized("مسح") == "مسح")
    #expect(capitalized("") == "")
  }
}

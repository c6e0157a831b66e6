import CoalitionDomain
import Testing

struct OfferTests {
  @Test func `units of help in kind have words for a sentence`() {
    #expect(
      InKindSupport.Unit.allCases.map(\.words) == [
        "expert days", "pieces of equipment", "training seats",
      ])
  }
}

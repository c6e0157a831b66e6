import CoalitionDomain
import Testing

struct IdentifierTests {
  @Test(arguments: [
    "lao-survey", "NOR", "7", "a.b_c-d", "UNDP-2018.1", String(repeating: "a", count: 64),
  ])
  func `letters, digits, points, hyphens and underscores make an id`(text: String) throws {
    let id = try #require(Identifier<Need>(text))
    #expect(id.text == text)
    #expect(id.description == text)
  }

  @Test(arguments: [
    "", "-a", ".a", "_a", "a b", "a/b", "a\\b", "a,b", "a;b", "=a", "é", "e\u{301}", "Лаос", "a\n",
    "a\0", "../a", String(repeating: "a", count: 65),
  ])
  func `any other text is refused`(text: String) {
    #expect(Identifier<Need>(text) == nil)
  }

  @Test func `ids are ordered by their bytes`() {
    let ids: [Identifier<Offer>] = ["10", "9", "A", "B", "a", "a-", "a.", "a0", "a_", "aa"]
    #expect(ids.reversed().sorted() == ids)
  }

  @Test func `a literal that is no id is not made into one`() async {
    await #expect(processExitsWith: .failure) {
      let id: Identifier<Need> = "not an id"
      _ = id
    }
  }
}

import CoalitionDomain
import CoalitionTestSupport
import Testing

struct SentenceTests {
  let need: Identifier<Need> = "survey"

  @Test func `a sentence keeps its amounts and names`() {
    let sentence: Sentence =
      "\(need) takes \(Money.dollars(500)) in \(CountryCode.lao) and \(need) \(2) in \(Year(2018))"
    #expect(sentence.description == "survey takes USD 500.00 in LAO and survey 2 in 2018")
    #expect(sentence.amounts == [.dollars(500)])
    #expect(sentence.names == ["survey", "LAO"])
  }

  @Test func `a list is joined with commas and an and, and cut`() {
    let items: [Sentence] = ["a", "b", "c"]
    #expect(items.listed().description == "a, b and c")
    #expect(items.listed(1).description == "a and 2 more")
    #expect([Sentence]().listed().description == "")
    #expect(Array(items.prefix(1)).listed().description == "a")
  }

  @Test func `sentences are put one after the other`() {
    #expect(("a" as Sentence) + "b" == Sentence(parts: [.words("a"), .words("b")]))
  }
}

import CoalitionDomain
import Testing

struct SourceTests {
  @Test(arguments: [
    ("illustrative", true), ("illustrative: half of the national figure", true),
    ("UNDP, Annual Report 2017, p. 12", false), ("an illustrative figure", false),
    ("illustratively", false), ("", false),
  ])
  func `a figure that nobody published says so`(text: String, isIllustrative: Bool) {
    #expect(Source(text).isIllustrative == isIllustrative)
  }
}

import CoalitionFormats
import Testing

struct IATIReporterTests {
  @Test(arguments: ["XM-DAC-41114", "GB-CHC-1001813", "LA-GOV-NRA", "x", "a:b.c_d"])
  func `an id of a register is an id`(text: String) {
    #expect(IATIReporter.isReference(text))
  }

  @Test(arguments: [
    "", " XM-DAC-7", "XM-DAC-7 ", "XM DAC", "a/b", "a&b", "a|b", "a?b", "é", "a\nb", "a\u{1B}b",
  ])
  func `what the standard's rules forbid is none`(text: String) {
    #expect(!IATIReporter.isReference(text))
    let reporter = IATIReporter(reference: text, name: "Name")
    #expect(reporter == nil)
  }

  @Test func `a blank name and a type that is not listed are refused`() {
    let blank = IATIReporter(reference: "X-1", name: " \n")
    let odd = IATIReporter(reference: "X-1", name: "Name", type: "99")
    #expect(blank == nil)
    #expect(odd == nil)
  }

  @Test func `a draft says so and claims nothing`() {
    #expect(IATIReporter.draft.reference == "DRAFT")
    #expect(IATIReporter.draft.name == "Draft, published by nobody yet")
    #expect(IATIReporter.draft.type == "90")
    #expect(!IATIReporter.draft.isSecondary)
  }
}

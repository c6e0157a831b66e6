import CoalitionTestSupport
import Testing

struct ProgressTests {
  @Test func `help`() throws {
    #expect(try HelpSnapshot.difference(of: "progress") == nil)
  }

  @Test func `the Beirut report's day has its counts`() throws {
    let run = try Program.run(["progress", "--on", "2011-08-20"])
    #expect(run.status == 0)
    #expect(run.errors == "")
    for line in [
      "  60  States Parties: have deposited their consent", "  49  signatories that have not",
      "  7  States Parties that declared stockpiles to destroy\n     DEU DNK FRA GBR HRV JPN SVN",
      "  19  States Parties with obligations under Articles 3, 4 or 5",
      "  6  States Parties that need help with Articles 3, 4 or 5\n     ALB BIH GNB HRV LAO LBN",
      "  15  States Parties that reported funding",
    ] {
      #expect(run.output.contains(line))
    }
    #expect(!run.output.contains("the register of"))
  }

  @Test(arguments: [("json", "{\n  \"format\": \"coalition-progress\""), ("markdown", "# Conv")])
  func `other formats begin as they should`(_ format: String, _ start: String) throws {
    let run = try Program.run(["progress", "--on", "2024-10-31", "--format", format])
    #expect(run.output.hasPrefix(start))
  }

  @Test func `a day beyond the register says where it ends`() throws {
    let run = try Program.run(["progress", "--on", "2026-09-01"])
    #expect(
      run.output.contains(
        "note: the register of membership (CCM) ends on 2025-12-31; signatories and parties\n"))
  }

  @Test func `a day must be given`() throws {
    let run = try Program.run(["progress"])
    #expect(run.status == 64)
    #expect(run.errors.hasPrefix("Error: Missing expected argument '--on <day>'"))
  }
}

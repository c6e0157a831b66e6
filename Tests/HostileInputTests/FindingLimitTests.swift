import CoalitionDomain
import CoalitionFormats
import CoalitionTestSupport
import Testing

/// Files that are wrong everywhere.
struct FindingLimitTests {
  /// What is said of the end of reading, among 10,001 findings.
  private static func expectEnd(_ findings: [Diagnostic], of file: String) {
    #expect(findings.count == 10_001)
    #expect(
      findings.filter { $0.code == "findings-limit" }.map(\.description) == [
        "\(file): error: reading ended after 10000 findings; mend them first, there may be more "
          + "[findings-limit]"
      ])
  }

  @Test func `a donor's file is read up to 10,000 findings`() {
    let document = XMLFrame.offers.document(repeated("<x/>\n", 10_500))
    let imported = DonorOffersXMLImporter().offers(from: Array(document.utf8), file: "a.xml")
    Self.expectEnd(imported.diagnostics, of: "a.xml")
  }

  @Test func `a plan is read up to 10,000 findings`() {
    let plan = XMLFrame.plan.document(repeated("<x/>\n", 10_500))
    let imported = PlanImporter().plan(from: Array(plan.utf8), file: "a.xml")
    Self.expectEnd(imported.diagnostics, of: "a.xml")
  }

  @Test func `a file of a scenario is read up to 10,000 findings`() {
    let table = "coalition-rates,1\ncurrency,date,rate,source\n" + repeated("x,x,x,x\n", 4_000)
    let imported = ScenarioFolderImporter().scenario(
      from: ScenarioFiles(files: [("rates.csv", Array(table.utf8))]))
    Self.expectEnd(
      imported.diagnostics.filter { $0.location.file == "rates.csv" }, of: "rates.csv")
  }

  @Test func `a thousand findings of a file are shown, and how many more there are`() throws {
    let folder = try TemporaryFolder()
    try folder.copy(scenario: "two-donors-one-need")
    let table = "coalition-rates,1\ncurrency,date,rate,source\n" + repeated("x,x,x,x\n", 1_000)
    try folder.write(table, to: "scenario/rates.csv")
    let run = try Program.run(["check", "scenario"], in: folder.url)
    #expect(run.status == 65)
    let shown = run.output.split(separator: "\n").filter { $0.hasPrefix("scenario/rates.csv") }
    #expect(shown.count == 1_001)
    #expect(
      shown.last.map(String.init)
        == "scenario/rates.csv: error: 2000 more findings of this file are not shown; mend those "
        + "above first [more-findings]")
    #expect(run.errors.contains("3000 errors"))
  }
}

import CoalitionTestSupport
import Foundation
import Testing

struct ExportTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.copy(scenario: "two-donors-one-need")
    _ = try Program.run(["plan", "scenario", "--output", "plan.xml"], in: folder.url)
  }

  private func export(_ arguments: String...) throws -> Program.Run {
    try Program.run(["export"] + arguments, in: folder.url)
  }

  private static let draftNote =
    "scenario/scenario.json:1: note: the file names 'DRAFT' as the organisation that publishes "
    + "it; say who does before it is published [iati-draft]\n"

  @Test func `help`() throws {
    let difference = try HelpSnapshot.difference(of: "export")
    #expect(difference == nil)
  }

  @Test func `a plan is written to a file, and what stands in the way of publishing it is said`()
    throws
  {
    let run = try export("plan.xml", "scenario", "--as", "iati", "-o", "iati.xml")
    #expect(
      run
        == Program.Run(
          output: "", errors: "iati.xml: written as iati\n" + Self.draftNote, status: 0))
    let file = try folder.text(of: "iati.xml")
    #expect(file.contains("<iati-activities version=\"2.03\" generated-datetime=\"2020-01-01T"))
    #expect(file.hasSuffix("</iati-activities>\n"))
  }

  @Test func `a plan as JSON gives the same bytes, on standard output`() throws {
    _ = try Program.run(["plan", "scenario", "--output", "plan.json"], in: folder.url)
    let xml = try export("plan.xml", "scenario", "--as", "iati")
    #expect(xml.status == 0)
    #expect(xml.output.hasPrefix("<?xml"))
    #expect(try export("plan.json", "scenario", "--as", "iati", "-o", "-").output == xml.output)
  }

  @Test func `needs and offers come from the scenario alone`() throws {
    let needs = try export("scenario", "--as", "iati-needs")
    #expect(needs.status == 0)
    #expect(needs.errors == Self.draftNote)
    #expect(needs.output.contains("<iati-identifier>DRAFT-NEED-mrt-clearance<"))
    let offers = try export("scenario", "--as", "iati-offers", "--donor", "NOR")
    #expect(offers.output.contains("<iati-identifier>DRAFT-OFFER-nor-mrt<"))
    #expect(!offers.output.contains("DRAFT-OFFER-fra-mrt"))
  }

  @Test func `who publishes is named, and then nothing is to be said`() throws {
    let run = try export(
      "plan.xml", "scenario", "--as", "iati", "--reporting-org-ref", "XM-DAC-41114",
      "--reporting-org-name", "Coalition <secretariat>", "--reporting-org-type", "40",
      "--secondary-reporter")
    #expect(run.errors == "")
    #expect(run.output.contains("<iati-identifier>XM-DAC-41114-COALITION-MRT-2020-2021<"))
    #expect(
      run.output.contains(#"<reporting-org ref="XM-DAC-41114" type="40" secondary-reporter="1">"#))
    #expect(run.output.contains("<narrative>Coalition &lt;secretariat&gt;</narrative>"))
  }

  @Test func `an offer that is not public is warned of`() throws {
    try folder.change("scenario/offers/norway.xml", #" visibility="public""#, to: "")
    let run = try export("scenario", "--as", "iati-offers", "-o", "offers.xml")
    #expect(run.status == 0)
    #expect(
      run.errors.hasSuffix(
        "scenario/scenario.json:1: warning: 1 of the 2 offers that the file shows is not public; "
          + "give it to nobody who may not see them [not-public]\n"))
  }

  @Test func `a plan that breaks a rule is not written, and it is said as verify says it`() throws {
    try folder.change("plan.xml", "<total gross=\"900000.00\"", to: "<total gross=\"900000.01\"")
    let run = try export("plan.xml", "scenario", "--as", "iati", "-o", "iati.xml")
    let verified = try Program.run(["verify", "plan.xml", "scenario"], in: folder.url)
    #expect(
      run
        == Program.Run(
          output: "",
          errors: verified.output
            + "plan.xml: 1 error, 0 warnings, 0 notes; nothing was exported\n", status: 65))
    #expect(try folder.names() == ["plan.xml", "scenario"])
  }

  @Test func `a scenario with errors is not exported`() throws {
    try folder.change("scenario/needs.csv", "1200000", to: "1,2")
    let run = try export("scenario", "--as", "iati-needs")
    #expect(run.status == 65)
    #expect(run.output == "")
    #expect(run.errors.hasSuffix("; nothing was exported\n"))
  }

  @Test(arguments: [("nowhere.xml", "scenario"), ("plan.xml", "nowhere")])
  func `what cannot be read is a missing input`(plan: String, scenario: String) throws {
    #expect(try export(plan, scenario, "--as", "iati").status == 66)
  }

  @Test func `an export with nothing in it is no file`() throws {
    let run = try export("scenario", "--as", "iati-needs", "--state", "LAO", "-o", "needs.xml")
    #expect(
      run
        == Program.Run(
          output: "",
          errors: "scenario: error: there is nothing in it to write as 'iati-needs'; nothing was "
            + "exported [nothing-to-export]\n", status: 65))
    #expect(try folder.names() == ["plan.xml", "scenario"])
  }

  @Test(arguments: [
    (
      ["plan.xml", "--as", "iati"],
      "'iati' is made from a plan and its scenario; name both, the plan first."
    ),
    (
      ["plan.xml", "scenario", "--as", "iati-needs"],
      "'iati-needs' is made from a scenario alone; name its folder."
    ),
    (
      ["plan.xml", "scenario", "--as", "iati", "--donor", "NOR"],
      "'iati' does not go by --donor; leave it out."
    ),
    (
      ["scenario", "--as", "iati-offers", "--state", "LAO"],
      "'iati-offers' does not go by --state; leave it out."
    ),
    (
      ["scenario", "--as", "iati-needs", "--reporting-org-ref", "XM-DAC-7"],
      "An organisation that publishes has an id and a name; give --reporting-org-ref and "
        + "--reporting-org-name."
    ),
    (
      [
        "scenario", "--as", "iati-needs", "--reporting-org-ref", "a/b", "--reporting-org-name", "A",
      ],
      "'a/b' cannot be an organisation's id; write visible ASCII characters without space, '/', "
        + "'&', '|' and '?', such as XM-DAC-41114."
    ),
    (
      ["scenario", "--as", "iati-needs", "--reporting-org-ref", "a", "--reporting-org-name", " "],
      "The name of the organisation that publishes is blank."
    ),
  ])
  func `a wrong use says what to do`(arguments: [String], words: String) throws {
    let run = try Program.run(["export"] + arguments, in: folder.url)
    #expect(run.status == 64)
    #expect(run.errors.hasPrefix("Error: \(words)\n"), "\(run.errors)")
  }

  @Test func `a format that does not exist names those that do`() throws {
    let run = try export("scenario", "--as", "word\u{1B}[2J")
    #expect(run.status == 64)
    #expect(
      run.errors.contains(
        #"there is no export 'word\u{1B}[2J'; there are iati, iati-needs and iati-offers"#))
  }

  #if os(Linux)
    @Test func `a device is not replaced by a file`() throws {
      let run = try export("scenario", "--as", "iati-needs", "-o", "/dev/null")
      #expect(run.status == 73)
      #expect(run.errors == "/dev/null: error: it is a pipe or a device, not a file [file]\n")
    }
  #endif
}

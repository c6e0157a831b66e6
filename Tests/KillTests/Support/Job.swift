import CoalitionTestSupport
import Foundation
import Testing

/// Something that the program is asked to do in a folder that holds `scenario` and what it needs.
struct Job: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let arguments: [String]
  var program = "coalition"
  /// Whether the change is made in one step and brought into its places in others.
  var hasSteps = false
  let prepare: @Sendable (TemporaryFolder) throws -> Void

  /// A new folder in which the job is still to be done.
  func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.copy(scenario: "two-donors-one-need")
    try prepare(folder)
    return folder
  }

  /// Does the job, or tries to.
  func run(in folder: TemporaryFolder, under tool: [String] = []) throws -> Program.Run {
    try Program.run(arguments, in: folder.url, program: program, under: tool)
  }

  /// The moments at which something can go wrong.
  func points() throws -> [Strace.Point] {
    let folder = try folder()
    return try Strace.points(in: folder.url) { tool in
      let run = try run(in: folder, under: tool)
      #expect(run.status == 0)
    }
  }
}

extension Job {
  private static let importing = ["import", "new.xml", "--into", "scenario"]

  static let replacement = Job(
    testDescription: "a donor's file replaced", arguments: importing
  ) {
    try $0.write(offers(of: "NOR", "changed"), to: "new.xml")
  }

  static let newFile = Job(testDescription: "a new donor's file", arguments: importing) {
    try $0.write(offers(of: "SWE"), to: "new.xml")
  }

  static let firstFile = Job(
    testDescription: "the first donor's file", arguments: importing, hasSteps: true
  ) {
    try $0.write(offers(of: "SWE"), to: "new.xml")
    try FileManager.default.removeItem(at: $0.url.appending(path: "scenario/offers"))
  }

  static let newPlan = Job(
    testDescription: "a new plan", arguments: ["plan", "scenario", "-o", "plan.xml"]
  ) { _ in }

  static let oldPlan = Job(
    testDescription: "a plan replaced",
    arguments: ["plan", "scenario", "--format", "json", "-o", "scenario/plan.json"]
  ) {
    try $0.write("an old plan", to: "scenario/plan.json")
  }

  static let fewFiles = Job(
    testDescription: "three files in one change", arguments: ["scenario", "new"],
    program: "ChangeFolder", hasSteps: true
  ) {
    try $0.prepareChange(in: "new", of: ["NOR", "SWE"])
  }

  static let manyFiles = Job(
    testDescription: "thirty files in one change", arguments: ["scenario", "new"],
    program: "ChangeFolder", hasSteps: true
  ) {
    try $0.prepareChange(in: "new", of: (10..<39).map { "D\($0)" })
  }

  static let afterACut = Job(
    testDescription: "a donor's file after a change that was cut off", arguments: importing,
    hasSteps: true
  ) {
    try $0.prepareChange(in: "scenario/.coalition-change", of: ["DNK", "FIN", "SWE"])
    try $0.write(offers(of: "NOR", "changed"), to: "new.xml")
  }

  static let secondChange = Job(
    testDescription: "three files after a change that was cut off", arguments: ["scenario", "new"],
    program: "ChangeFolder", hasSteps: true
  ) {
    try $0.prepareChange(in: "scenario/.coalition-change", of: ["DNK", "FIN"])
    try $0.prepareChange(in: "new", of: ["NOR", "DNK"])
  }

  static let afterLeftovers = Job(
    testDescription: "a donor's file after runs that were killed", arguments: importing
  ) {
    try $0.prepareChange(in: "scenario/.coalition-change.part", of: ["DNK", "FIN"])
    try $0.write("<donor-off", to: "scenario/offers/.norway.xml.1-0.tmp")
    try $0.write("", to: "scenario/offers/.norway.xml.2-3.tmp")
    try $0.write(offers(of: "NOR", "changed"), to: "new.xml")
  }

  /// A file, and what it is to replace, too large to be written in one go.
  static let largeFile = Job(testDescription: "a large file replaced", arguments: importing) {
    let padding = "<!--" + String(repeating: " kept", count: 20_000) + "-->"
    try $0.write(offers(of: "NOR", "old") + padding, to: "scenario/offers/norway.xml")
    try $0.write(offers(of: "NOR", "changed") + padding, to: "new.xml")
  }

  static let iati = Job(
    testDescription: "offers and commitments from IATI",
    arguments: ["import", "iati.xml", "--into", "scenario"], hasSteps: true
  ) {
    let under = activity("XM-DAC-8-1-UNDER-WAY", status: "2", start: "2018-01-01")
    let next = activity("XM-DAC-8-1-NEXT", status: "1", start: "2020-01-01")
    try $0.write(
      "<iati-activities version=\"2.03\">\n\(under)\(next)</iati-activities>\n", to: "iati.xml")
  }

  /// All that the program can be asked to write.
  static let all = [
    replacement, newFile, firstFile, newPlan, oldPlan, fewFiles, manyFiles, afterACut, secondChange,
    afterLeftovers, largeFile, iati,
  ]

  /// A donor's programme as it is published, with money that is to come and money that is promised.
  private static func activity(_ id: String, status: String, start: String) -> String {
    let spent = """
      <transaction>
        <transaction-type code="2"/>
        <transaction-date iso-date="2018-06-01"/>
        <value currency="USD" value-date="2018-06-01">50000</value>
      </transaction>
      """
    return """
      <iati-activity default-currency="USD">
        <iati-identifier>\(id)</iati-identifier>
        <reporting-org ref="XM-DAC-8-1" type="10"><narrative>Norway</narrative></reporting-org>
        <title><narrative>Mine clearance in Mauritania</narrative></title>
        <participating-org ref="XM-DAC-8-1" role="1"><narrative>Norway</narrative></participating-org>
        <activity-status code="\(status)"/>
        <activity-date type="1" iso-date="\(start)"/>
        <activity-date type="3" iso-date="2021-12-31"/>
        <recipient-country code="MR" percentage="100"/>
        <sector code="15250" percentage="100"/>
        <budget>
          <period-start iso-date="2020-01-01"/>
          <period-end iso-date="2020-12-31"/>
          <value currency="USD" value-date="2019-01-01">100000</value>
        </budget>
        \(status == "2" ? spent : "")
      </iati-activity>

      """
  }

  /// A donor's file with one offer.
  static func offers(of donor: String, _ title: String = "Clearance") -> String {
    """
    <donor-offers xmlns="urn:coalition:donor-offers:1" version="1.0" donor="\(donor)">
      <name>Donor \(donor)</name>
      <offer id="\(donor.lowercased())-mrt" status="pledged">
        <title>\(title)</title>
        <amounts currency="USD"><year of="2020">400000</year></amounts>
        <only><state>MRT</state></only>
        <source>illustrative</source>
      </offer>
    </donor-offers>

    """
  }
}

extension TemporaryFolder {
  /// Writes the files of donors into a folder, and a table of commitments that goes with them.
  fileprivate func prepareChange(in folder: String, of donors: [String]) throws {
    try FileManager.default.createDirectory(
      at: url.appending(path: "\(folder)/offers"), withIntermediateDirectories: true)
    for donor in donors {
      let name = donor == "NOR" ? "norway" : donor.lowercased()
      try write(Job.offers(of: donor, "of \(folder)"), to: "\(folder)/offers/\(name).xml")
    }
    try write(
      try text(of: "scenario/commitments.csv").replacing("running-project", with: donors.joined()),
      to: "\(folder)/commitments.csv")
  }
}

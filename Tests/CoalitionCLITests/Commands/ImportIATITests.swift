import CoalitionTestSupport
import Foundation
import Testing

/// What donors publish in IATI, imported by the program.
struct ImportIATITests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.copy(scenario: "lao-pdr-2017", as: "lao")
    try folder.write(iati(), to: "iati.xml")
  }

  /// Money of Sweden for 2018 in two countries, and a programme that ended in 2015.
  private func iati() -> String {
    func activity(_ identifier: String, _ status: String, _ rest: String) -> String {
      """
      <iati-activity default-currency="SEK"><iati-identifier>\(identifier)</iati-identifier>
      <title><narrative>Demining</narrative></title>
      <participating-org role="1" ref="SE-0" type="10"/><activity-status code="\(status)"/>
      \(rest)</iati-activity>

      """
    }
    func budget(_ country: String) -> String {
      """
      <recipient-country code="\(country)"/><budget><period-start iso-date="2018-01-01"/>\
      <period-end iso-date="2018-12-31"/><value value-date="2017-01-01">5000</value></budget>
      """
    }
    let old = """
      <activity-date type="4" iso-date="2015-06-30"/><recipient-country code="LA"/><transaction>\
      <transaction-type code="3"/><transaction-date iso-date="2015-01-01"/>\
      <value value-date="2015-01-01">70</value></transaction>
      """
    return "<iati-activities version=\"2.03\">\n" + activity("SE-1", "1", budget("LA"))
      + activity("SE-2", "1", budget("KH")) + activity("SE-3", "2", old) + "</iati-activities>\n"
  }

  private func importing(_ options: String..., from file: String = "iati.xml") throws -> Program.Run
  {
    try Program.run(["import", file, "--into", "lao"] + options, in: folder.url)
  }

  private func sweden() throws -> String { try folder.text(of: "lao/offers/sweden.xml") }

  @Test func `IATI is known by its root and its drafts are put into the donor's file`() throws {
    let run = try importing()
    #expect(run.status == 0)
    #expect(
      run.output == """
        iati.xml: 3 activities; 3 of mine action (3 surely)
          Line  Sure  Activity  Signals
             2  high  SE-1      words-title 'Demining'
             6  high  SE-2      words-title 'Demining'
            10  high  SE-3      words-title 'Demining'

        lao/offers/sweden.xml: the donor's file, with drafts in it
          Years     Amount  Status      For  Activity
          2018   SEK 5 000  indicative  LAO  SE-1
          added: iati-SE-1.LA.I.SEK
          unchanged: 1 offer

        Set aside, and not counted
          Line  Why                 Amount  Activity
             9  other-countries  SEK 5 000  SE-2: KHM
            13  other-years         SEK 70  SE-3

        """)
    #expect(run.errors.split(separator: "\n").allSatisfy { $0.contains(": note: ") })
    #expect(try sweden().contains(#"<offer id="iati-SE-1.LA.I.SEK""#))
  }

  @Test func `what a file is may be said`() throws {
    #expect(try importing("--from", "iati").status == 0)
    let offers = try importing("--from", "offers")
    #expect(offers.status == 65)
    #expect(offers.errors.hasSuffix("lao: nothing was changed\n"))
    let iati = try importing("--from", "iati", from: "lao/offers/norway.xml")
    #expect(iati.status == 65)
    #expect(
      iati.errors == """
        lao/offers/norway.xml:2: error: the root element is 'donor-offers', not 'iati-activities'; \
        give a file of IATI activities [iati-root]
        lao: nothing was changed

        """)
    #expect(try importing("--from", "5w").status == 64)
  }

  @Test(arguments: ["KHM", "KH"])
  func `another country may be asked for, in three letters or two`(country: String) throws {
    let run = try importing("--country", country)
    #expect(run.status == 0)
    #expect(run.output.contains("added: iati-SE-2.KH.I.SEK\n"))
    #expect(!run.output.contains("added: iati-SE-1"))
  }

  @Test func `several countries may be asked for`() throws {
    let run = try importing("--country", "LAO", "--country", "KHM")
    #expect(run.output.contains("added: iati-SE-1.LA.I.SEK\n  added: iati-SE-2.KH.I.SEK\n"))
  }

  @Test func `what ended before a day is left out`() throws {
    let run = try importing("--since", "2016-01-01")
    #expect(run.status == 0)
    #expect(run.output.contains("too-old             SEK 70  SE-3: ended 2015-06-30\n"))
  }

  @Test func `a dry run writes nothing and says so`() throws {
    let before = try sweden()
    let run = try importing("--dry-run")
    #expect(run.status == 0)
    #expect(
      run.output.contains(
        "lao/offers/sweden.xml: the donor's file, with drafts in it; not written (dry run)\n"))
    #expect(try sweden() == before)
  }

  @Test func `programs get JSON with all of it, findings too`() throws {
    let run = try importing("--format", "json", "--dry-run")
    #expect(run.status == 0)
    #expect(run.errors == "")
    let json = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
    #expect(
      json?.keys.sorted() == [
        "activities", "commitments", "errors", "file", "findings", "format", "notes", "offers",
        "recognised", "setAside", "version", "warnings", "written",
      ])
    #expect(json?["written"] as? Bool == false)
    #expect((json?["findings"] as? [Any])?.count == json?["notes"] as? Int)
  }

  @Test(arguments: [
    (["--country", "XYZ"], "'XYZ' is not a country's code of ISO 3166, such as LAO or LA."),
    (["--since", "2016"], "'2016' is not"), (["--format", "yaml"], "The value 'yaml' is invalid"),
  ])
  func `what cannot be meant is refused`(options: [String], said: String) throws {
    let run = try Program.run(["import", "iati.xml", "--into", "lao"] + options, in: folder.url)
    #expect(run.status == 64)
    #expect(run.errors.contains(said))
  }

  @Test(arguments: [["--country", "LAO"], ["--since", "2016-01-01"], ["--format", "json"]])
  func `choices of IATI do not go with a donor's offers`(options: [String]) throws {
    let run = try Program.run(
      ["import", "lao/offers/norway.xml", "--into", "lao"] + options, in: folder.url)
    #expect(run.status == 64)
    #expect(
      run.errors.hasPrefix(
        "Error: --country, --since and --format go with IATI files, and 'lao/offers/norway.xml' is "
          + "a donor's offers.\n"))
  }

  @Test func `a file that is cut off changes nothing`() throws {
    try folder.write(String(iati().dropLast(20)), to: "iati.xml")
    let before = try sweden()
    let run = try importing()
    #expect(run.status == 65)
    #expect(run.output == "")
    #expect(run.errors.contains("[xml-not-well-formed]\nlao: nothing was changed\n"))
    #expect(try sweden() == before)
  }

  @Test func `a scenario with an error is not added to`() throws {
    try folder.change("lao/scenario.json", "\"2017-09-04\"", to: "\"2017-13-04\"")
    let run = try importing()
    #expect(run.status == 65)
    #expect(run.errors.hasSuffix("lao: nothing was changed\n"))
  }

  @Test func `a missing file is a missing input`() throws {
    let run = try importing(from: "nowhere.xml")
    #expect(run.status == 66)
    #expect(
      run.errors == "nowhere.xml: error: there is no such file or folder; check the name [file]\n")
  }
}

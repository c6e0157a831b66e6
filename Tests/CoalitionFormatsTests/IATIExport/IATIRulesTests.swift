import CoalitionFormats
import CoalitionTestSupport
import Testing

/// A check that finds nothing in a broken file proves nothing of a whole one.
struct IATIRulesTests {
  private static let whole = IATIPlanExporter().bytes(
    for: IATISample.plan, of: IATISample.scenario)

  private func problems(replacing old: String, with new: String) throws -> [String] {
    let xml = String(decoding: try #require(Self.whole), as: UTF8.self)
    let broken = xml.replacing(old, with: new, maxReplacements: 1)
    #expect(broken != xml, "the file has no '\(old)'")
    return try IATIRules.problems(in: Array(broken.utf8), today: .on("2018-01-01")).map { problem in
      String(problem.drop { $0.isNumber || $0 == ":" || $0 == " " })
    }
  }

  @Test(arguments: [
    (#"version="2.03""#, #"version="2.02""#, "not version 2.03"),
    ("<iati-identifier>DRAFT-", "<iati-identifier>OTHER-", "an id that is not the reporter's"),
    (">DRAFT-COALITION-LAO-2018-2019<", "> DRAFT-COALITION-LAO-2018-2019<", "space in an id"),
    (
      "<iati-identifier>DRAFT-COALITION", "<iati-identifier>DRAFT-COALITION/",
      "a character that no id has"
    ),
    ("<narrative>Donor NOR</narrative>", "", "participating-org without a name"),
    ("<narrative>Donor NOR<", "<narrative> <", "an empty narrative"),
    (#"role="1""#, #"role="9""#, "role '9'"),
    (#"iso-date="2019-12-31""#, #"iso-date="2017-12-31""#, "it ends before it starts"),
    (#"activity-date type="1""#, #"activity-date type="5""#, "no start"),
    (
      #"activity-date type="1" iso-date="2018-01-01""#,
      #"activity-date type="2" iso-date="2018-01-02""#, "an actual day in the future"
    ),
    (
      #"code="LA" percentage="100""#, #"code="LA" percentage="99""#,
      "shares of recipients do not add up to 100"
    ),
    (
      #"code="15250" percentage="100""#, #"code="15250" percentage="50""#,
      "sectors of 1 do not add up to 100"
    ),
    ("<narrative>Clearance</narrative>", "", "an own sector without words"),
    (
      #"<period-end iso-date="2018-12-31""#, #"<period-end iso-date="2019-01-01""#,
      "a budget of more than a year"
    ),
    (
      #"<period-end iso-date="2018-12-31""#, #"<period-end iso-date="2017-01-01""#,
      "a budget ends before it starts"
    ),
    (#" currency="NOK""#, "", "money without a currency"),
    (#"<baseline year="2018" value="0"/>"#, "", "an indicator without a baseline"),
    (#"<target value="3333">"#, #"<target value="some">"#, "a target that is no number"),
    (#" xml:lang="en""#, "", "no language"),
    (
      #"ref="DRAFT-COALITION-LAO-2018-2019" type="1""#, #"ref="DRAFT-X" type="1""#,
      "is not related back"
    ),
  ])
  func `a broken rule is found`(old: String, new: String, problem: String) throws {
    let found = try problems(replacing: old, with: new)
    #expect(found.contains { $0.hasSuffix(problem) }, "\(found)")
  }

  @Test func `a transaction or a value in the future is found`() throws {
    let transaction = """
      <transaction><transaction-type code="12"/><transaction-date iso-date="2018-01-02"/>\
      <value currency="USD" value-date="2018-01-02">1</value></transaction><related-activity
      """
    let found = try problems(replacing: "<related-activity", with: transaction)
    #expect(found == ["a transaction in the future", "a value in the future"])
  }

  @Test func `two activities of one id are found`() throws {
    let found = try problems(
      replacing: "LAO-2018-2019:jpn-1:fund:lao-care</iati-identifier>",
      with: "LAO-2018-2019:nor-1:direct:lao-clear:mag</iati-identifier>")
    #expect(
      found.contains("'DRAFT-COALITION-LAO-2018-2019:nor-1:direct:lao-clear:mag' stands twice"))
  }

  @Test func `money of a programme beside that of its parts is found`() throws {
    let budget = """
      <budget><period-start iso-date="2018-01-01"/><period-end iso-date="2018-12-31"/>\
      <value currency="USD" value-date="2018-01-01">1</value></budget><related-activity
      """
    let found = try problems(replacing: "<related-activity", with: budget)
    #expect(found == ["money of parts counted twice"])
  }
}

import CoalitionTestSupport
import Testing
import XMLTree

@testable import CoalitionFormats

/// Elements of both versions of the standard, read alike.
struct IATIElementsTests {
  /// The activity of a file that holds some elements; they begin on line 3.
  private func activity(_ elements: String, _ attributes: String = "") throws -> IATIActivity {
    try #require(
      try IATIDocument("<iati-activity\(attributes)>\n\(elements)\n</iati-activity>").activities()
        .first)
  }

  @Test func `an activity has its line, level, currency and id without white space`() throws {
    let read = try activity(
      "<iati-identifier>\n  NO-1 \u{A0}</iati-identifier>",
      #" default-currency=" NOK " hierarchy="2""#)
    #expect(read.line == 2)
    #expect(read.hierarchy == "2")
    #expect(read.defaultCurrency == "NOK")
    #expect(read.identifier == "NO-1")
    #expect(read.identifierLine == 3)
  }

  @Test func `of two ids the first that says something is taken`() throws {
    let read = try activity(
      "<iati-identifier> </iati-identifier>\n<iati-identifier>A-1</iati-identifier>\n"
        + "<iati-identifier>A-2</iati-identifier>")
    #expect(read.identifier == "A-1")
    #expect(read.identifierLine == 4)
  }

  @Test func `texts of version 1 stand in their element, those of version 2 in narratives`() throws
  {
    let first = try activity("<title>Déminage</title><description> Clears </description>")
    #expect(first.titles == [IATIText(language: nil, text: "Déminage", line: 3)])
    #expect(first.descriptions == [IATIText(language: nil, text: "Clears", line: 3)])
    let second = try activity(
      "<title>\n <narrative>Mines</narrative>\n <narrative xml:lang=\"fr\">Déminage</narrative>\n"
        + " <narrative> </narrative></title>")
    #expect(
      second.titles == [
        IATIText(language: nil, text: "Mines", line: 4),
        IATIText(language: "fr", text: "Déminage", line: 5),
      ])
  }

  @Test func `version 1 has a title for each language`() throws {
    let read = try activity(
      "<title xml:lang=\"fr\">Déminage</title><title xml:lang=\"en\">Demining</title>")
    #expect(read.titles.map(\.language) == ["fr", "en"])
    #expect(read.titles.inEnglish == "Demining")
  }

  @Test func `a narrative has the language of what it stands in`() throws {
    let own = try activity(
      "<title xml:lang=\"pt\"><narrative>Desminagem</narrative>"
        + "<narrative xml:lang=\"en\">Demining</narrative></title>")
    #expect(own.titles.map(\.language) == ["pt", "en"])
    let inherited = try activity(
      "<title><narrative>Desminagem</narrative><narrative xml:lang=\"en\">Demining</narrative>"
        + "</title><description>Texto</description>", #" xml:lang="pt""#)
    #expect(inherited.titles.map(\.language) == ["pt", "en"])
    #expect(inherited.descriptions.map(\.language) == ["pt"])
    let other = try activity("<title lang=\"fr\"><narrative>Demining</narrative></title>")
    #expect(other.titles.map(\.language) == [nil])
  }

  @Test(arguments: [
    (#"<reporting-org ref=" XM-DAC-8 " type="10" secondary-reporter="1">N</reporting-org>"#, true),
    (#"<reporting-org ref="XM-DAC-8" type="10" secondary-reporter="true">N</reporting-org>"#, true),
    (#"<reporting-org ref="XM-DAC-8" type="10" secondary-publisher="1">N</reporting-org>"#, true),
    (#"<reporting-org ref="XM-DAC-8" type="10" secondary-reporter="0">N</reporting-org>"#, false),
    (#"<reporting-org ref="XM-DAC-8" type="10">N</reporting-org>"#, false),
  ])
  func `a publisher may be one who only repeats`(element: String, isSecondary: Bool) throws {
    let read = try activity(element)
    #expect(read.isSecondary == isSecondary)
    #expect(
      read.reporter
        == IATIOrganisation(
          reference: "XM-DAC-8", type: "10",
          names: [IATIText(language: nil, text: "N", line: 3)], line: 3))
  }

  @Test(arguments: [
    ("1", "1"), ("4", "4"), ("Funding", "1"), ("accountable", "2"), ("EXTENDING", "3"),
    ("Implementing", "4"), ("Donor", "Donor"), ("", ""),
  ])
  func `a role of version 1 is a word, of version 2 a code`(word: String, code: String) throws {
    let read = try activity(
      "<participating-org role=\"\(word)\" activity-id=\"A-9\"><narrative>MAG</narrative>"
        + "</participating-org>")
    #expect(read.participants.map(\.role) == [code])
    #expect(read.participants.map(\.organisation.activity) == ["A-9"])
    #expect(read.participants.flatMap(\.organisation.names).map(\.text) == ["MAG"])
  }

  @Test(arguments: [
    (#"<activity-date type="start-planned" iso-date="2016-01-01"/>"#, "1", "2016-01-01"),
    (#"<activity-date type="start-actual">2016-01-01</activity-date>"#, "2", "2016-01-01"),
    (
      #"<activity-date type="end-planned" iso-date=" 2016-01-01Z ">x</activity-date>"#, "3",
      "2016-01-01Z"
    ),
    (#"<activity-date type="end-actual"/>"#, "4", nil),
    (
      #"<activity-date type="3" iso-date="2016-01-01"><narrative>n</narrative></activity-date>"#,
      "3", "2016-01-01"
    ),
  ])
  func `a day may be an attribute or, in version 1, text`(
    element: String, type: String, day: String?
  ) throws {
    #expect(try activity(element).dates == [IATIDate(type: type, day: day, line: 3)])
  }

  @Test func `status, places, sectors and kinds of aid are codes with what comes with them`() throws
  {
    let read = try activity(
      """
      <activity-status code=" 2 ">Implementation</activity-status>
      <recipient-country code="LA" percentage=" 60.5 ">Laos</recipient-country>
      <recipient-region code="789" vocabulary="1"><narrative>Far East</narrative></recipient-region>
      <sector vocabulary="DAC" code="15250" percentage="50">Mines</sector>
      <sector vocabulary="RO" code="CLR"/><sector vocabulary="99"/>
      <default-aid-type code="C01"/><default-aid-type code="3" vocabulary="2"/>
      """)
    #expect(read.status == IATICode(code: "2", line: 3))
    #expect(
      read.countries == [
        IATIShare(
          code: "LA", percentage: "60.5", names: [IATIText(language: nil, text: "Laos", line: 4)],
          line: 4)
      ])
    #expect(
      read.regions == [
        IATIShare(
          vocabulary: "1", code: "789",
          names: [IATIText(language: nil, text: "Far East", line: 5)], line: 5)
      ])
    #expect(read.sectors.map(\.vocabulary) == ["1", "99", "99"])
    #expect(read.sectors.map(\.code) == ["15250", "CLR", ""])
    #expect(read.sectors.map(\.percentage) == ["50", nil, nil])
    #expect(
      read.aidTypes == [
        IATICode(code: "C01", line: 8), IATICode(vocabulary: "2", code: "3", line: 8),
      ])
  }

  @Test(arguments: [
    ("C", "2"), ("D", "3"), ("E", "4"), ("IF", "1"), ("IR", "5"), ("LR", "6"), ("R", "7"),
    ("QP", "8"), ("QS", "9"), ("CG", "10"), ("d", "3"), ("12", "12"), ("Z", "Z"),
  ])
  func `a transaction of version 1 has letters, of version 2 a number`(
    word: String, code: String
  ) throws {
    let read = try activity("<transaction><transaction-type code=\"\(word)\"/></transaction>")
    #expect(read.transactions.map(\.type) == [code])
  }

  @Test func `a transaction is read in any order`() throws {
    let read = try activity(
      """
      <transaction>
      <value currency="NOK" value-date="2016-02-01"> -10.50 </value>
      <description>For mines</description>
      <disbursement-channel code="3"/>
      <receiver-org receiver-activity-id="B-1">MAG</receiver-org>
      <provider-org ref="XM-DAC-8" provider-activity-id="A-1"><narrative>Norway</narrative></provider-org>
      <sector code="15250"/><recipient-country code="LA"/>
      <transaction-date iso-date="2016-01-01"/>
      <aid-type code="B03"/>
      <transaction-type code="D">Disbursement</transaction-type>
      </transaction>
      """)
    let found = try #require(read.transactions.first)
    #expect(found.type == "3")
    #expect(found.day == "2016-01-01")
    #expect(
      found.value
        == IATIMoney(amount: "-10.50", currency: "NOK", valueDate: "2016-02-01", line: 4))
    #expect(found.provider?.activity == "A-1")
    #expect(found.receiver?.activity == "B-1")
    #expect(found.receiver?.names.map(\.text) == ["MAG"])
    #expect(found.sectors.map(\.code) == ["15250"])
    #expect(found.countries.map(\.code) == ["LA"])
    #expect(found.descriptions.map(\.text) == ["For mines"])
    #expect(found.disbursementChannel == "3")
    #expect(found.aidTypes.map(\.code) == ["B03"])
    #expect(found.line == 3)
  }

  @Test func `budgets and planned disbursements have periods and amounts`() throws {
    let read = try activity(
      """
      <budget type="Revised" status="2"><period-start iso-date="2018-01-01"/><period-end>2018-12-31</period-end><value>5</value></budget>
      <budget/>
      <planned-disbursement type="1"><period-start iso-date="2019-01-01"/><value currency="EUR">7</value><provider-org provider-activity-id="A-1"/><receiver-org receiver-activity-id="B-1"/></planned-disbursement>
      """)
    #expect(
      read.budgets == [
        IATIBudget(
          type: "2", status: "2", start: "2018-01-01", end: "2018-12-31",
          value: IATIMoney(amount: "5", line: 3), line: 3),
        IATIBudget(line: 4),
      ])
    #expect(
      read.plannedDisbursements == [
        IATIBudget(
          type: "1", start: "2019-01-01", value: IATIMoney(amount: "7", currency: "EUR", line: 5),
          provider: IATIOrganisation(activity: "A-1", line: 5),
          receiver: IATIOrganisation(activity: "B-1", line: 5), line: 5)
      ])
  }

  @Test func `other activities and ids are an attribute, or text in version 1`() throws {
    let read = try activity(
      """
      <related-activity type="1" ref="P-1"/><related-activity type="2"> C-1 </related-activity>
      <other-identifier ref="need-1" type="A9"/><other-identifier owner-ref="X">ABC</other-identifier>
      """)
    #expect(
      read.related == [
        IATICode(vocabulary: "1", code: "P-1", line: 3),
        IATICode(vocabulary: "2", code: "C-1", line: 3),
      ])
    #expect(
      read.otherIdentifiers == [
        IATICode(vocabulary: "A9", code: "need-1", line: 4), IATICode(code: "ABC", line: 4),
      ])
  }

  @Test func `conditions are texts of both versions`() throws {
    let read = try activity(
      """
      <conditions attached="1"><condition type="1">A report a year</condition>
      <condition type="2"><narrative>A tender</narrative></condition></conditions>
      """)
    #expect(read.conditions.map(\.text) == ["A report a year", "A tender"])
  }

  @Test func `what the standard does not know, or is of another namespace, is left out`() throws {
    let read = try activity(
      """
      <x:title xmlns:x="urn:x">Demining</x:title><note>Mines<title>No</title></note>
      <y xmlns="urn:y"><budget/></y><title x:lang="fr" xmlns:x="urn:x"><narrative>Wells</narrative></title>
      <result><indicator><title><narrative>Deminers</narrative></title></indicator></result>
      <contact-info><organisation>Mines</organisation></contact-info>
      """)
    #expect(read.titles == [IATIText(language: nil, text: "Wells", line: 4)])
    #expect(read.budgets == [])
    #expect(read.descriptions == [])
  }

  @Test func `a byte order mark before the file is no part of it`() throws {
    let bytes = [0xEF, 0xBB, 0xBF] + IATIDocument(IATIDocument.activity("NO-7")).bytes
    #expect(try IATIDocument.activities(in: bytes).map(\.identifier) == ["NO-7"])
  }

  @Test func `CDATA, references and comments are one text`() throws {
    let read = try activity(
      "<title><narrative>De<![CDATA[min]]>i<!-- so -->&#110;g &amp; more</narrative></title>")
    #expect(read.titles.map(\.text) == ["Demining & more"])
  }
}

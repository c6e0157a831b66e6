import CoalitionDomain
import CoalitionTestSupport
import Foundation
import Testing

@testable import CoalitionFormats

/// IATI files on their way into a scenario's folder.
struct IATIImportTests {
  private typealias File = IATIDocument

  /// An activity of Sweden, of which the folder has no offers.
  private func swedish(_ money: String, status: String = "1") -> String {
    File.activity("SE-1", status: status, money)
      .replacing("XM-DAC-8", with: "XM-DAC-10").replacing("Norway", with: "Sweden")
  }

  @Test func `a donor without a file gets one, and a table is made where there is none`() throws {
    let folder = try IATIFolder(["commitments.csv": String?.none])
    let change = try folder.take(
      swedish(File.budget("100", "2018")),
      File.activity("SE-2", status: "2", File.payment("7", "2017-01-02") + commitment))
    #expect(change.offers.map(\.path) == ["\(folder.scenario)/offers/swe.xml"])
    #expect(change.offers.map(\.replaces) == [false])
    #expect(change.offers.map(\.comparison.added) == [["iati-SE-1.LA.I.USD"]])
    #expect(change.commitmentsPath == "\(folder.scenario)/commitments.csv")
    let file = try folder.text("offers/swe.xml")
    #expect(file.contains(#"<offer id="iati-SE-1.LA.I.USD" status="indicative""#))
    #expect(file.contains(#"draft="yes""#))
    #expect(
      try folder.text("commitments.csv") == """
        coalition-commitments,1
        id,state,need,pillar,year,amount,currency,donor,note,source
        iati-SE-2.LA.CLR.2018.USD,LAO,,clearance,2018,93.00,USD,NOR,IATI: Demining,"IATI activity SE-2, \(folder.file)"

        """)
    let scenario = try folder.read()
    #expect(scenario.value?.offers.map(\.id) == ["nor-lao", "iati-SE-1.LA.I.USD"])
    #expect(scenario.value?.commitments.map(\.id) == ["iati-SE-2.LA.CLR.2018.USD"])
  }

  private var commitment: String { File.bound("100", in: "2018") }

  @Test func `a donor's own file keeps what the donor says`() throws {
    let folder = try IATIFolder()
    let change = try folder.take(File.activity("NO-1", File.budget("100", "2018")))
    #expect(change.offers.map(\.path) == ["\(folder.scenario)/offers/norway.xml"])
    #expect(change.offers.map(\.replaces) == [true])
    #expect(change.offers.map(\.comparison.unchanged) == [["nor-lao"]])
    let scenario = try #require(try folder.read().value)
    #expect(scenario.offers.map(\.id) == ["nor-lao", "iati-NO-1.LA.I.USD"])
    #expect(scenario.offers.map(\.isDraft) == [false, true])
    #expect(scenario.donors.map(\.grantLimit) == [6])
    #expect(try folder.root.names(in: "lao/offers") == ["norway.xml"])
  }

  @Test func `the same file a second time changes no byte`() throws {
    let folder = try IATIFolder()
    let activities = [
      File.activity("NO-1", File.budget("100", "2018") + File.budget("50", "2019")),
      swedish(File.budget("3", "2018")), File.activity("NO-2", status: "2", commitment),
    ].joined(separator: "\n")
    try folder.take(activities)
    let once = try folder.everything()
    let again = try folder.take(activities)
    #expect(again.offers.allSatisfy { $0.comparison.isEmpty })
    #expect(try folder.everything() == once)
  }

  @Test func `a newer file takes the place of drafts and rows of the same activities only`() throws
  {
    let folder = try IATIFolder()
    try folder.take(
      File.activity("NO-1", File.budget("100", "2018")),
      File.activity("NO-2", status: "2", commitment), swedish(File.budget("3", "2018")))
    let change = try folder.take(
      File.activity("NO-1", File.budget("120", "2018")),
      File.activity("NO-2", status: "2", File.payment("40", "2017-01-03") + commitment))
    #expect(
      change.offers.map(\.comparison.description) == [
        "changed: iati-NO-1.LA.I.USD: amounts: USD 100.00 in 2018, not carried over, now USD 120.00 "
          + "in 2018, not carried over\nunchanged: 1 offer"
      ])
    #expect(
      try folder.text("commitments.csv").split(separator: "\n").map { $0.prefix(50) } == [
        "coalition-commitments,1",
        "id,state,need,pillar,year,amount,currency,donor,no",
        "c1,LAO,survey,,2018,100,USD,USA,by letter,Monitor",
        "c2,LAO,,clearance,2018,200,USD,,,Monitor",
        "c3,LAO,,not-disaggregated,2019,300,USD,,,Monitor",
        "iati-NO-2.LA.CLR.2018.USD,LAO,,clearance,2018,60.0",
      ])
    #expect(try folder.root.names(in: "lao/offers") == ["norway.xml", "swe.xml"])
  }

  @Test func `an offer that the donor has confirmed is left alone`() throws {
    let folder = try IATIFolder()
    try folder.take(File.activity("NO-1", File.budget("100", "2018")))
    try folder.root.change("lao/offers/norway.xml", #" draft="yes""#, to: "")
    let before = try folder.text("offers/norway.xml")
    let change = try folder.take(File.activity("NO-1", File.budget("120", "2018")))
    #expect(change.offers.map(\.confirmed) == [["iati-NO-1.LA.I.USD"]])
    #expect(change.offers.map(\.withdrawn) == [[]])
    #expect(try folder.text("offers/norway.xml") == before)
  }

  @Test func `a draft that its activity no longer says is withdrawn`() throws {
    let folder = try IATIFolder()
    try folder.take(File.activity("NO-1", File.budget("100", "2018")))
    let firm = File.budget("100", "2018").replacing("<budget>", with: "<budget status=\"2\">")
    let change = try folder.take(File.activity("NO-1", firm))
    #expect(change.offers.map(\.withdrawn) == [["iati-NO-1.LA.I.USD"]])
    #expect(change.offers.map(\.comparison.added) == [["iati-NO-1.LA.C.USD"]])
    #expect(
      try folder.read().value?.offers.map(\.id) == ["nor-lao", "iati-NO-1.LA.C.USD"])
  }

  @Test func `nothing is written before it is asked for`() throws {
    let folder = try IATIFolder()
    let before = try folder.everything()
    let imported = try folder.prepare(
      swedish(File.budget("3", "2018")), File.activity("NO-2", status: "2", commitment))
    #expect(imported.value?.offers.count == 1)
    #expect(imported.value?.commitmentsPath != nil)
    #expect(try folder.everything() == before)
  }

  @Test func `a file that says nothing of mine action changes nothing`() throws {
    let folder = try IATIFolder()
    let before = try folder.everything()
    let change = try folder.take(File.activity(title: "Wells"))
    #expect(change.offers == [])
    #expect(change.commitmentsPath == nil)
    #expect(try folder.everything() == before)
  }

  @Test func `a scenario with an error gets nothing`() throws {
    let folder = try IATIFolder(["rates.csv": "coalition-rates,1\nNOK\n"])
    let imported = try folder.prepare(File.activity())
    #expect(imported.value == nil)
    #expect(!imported.diagnostics.isEmpty)
    #expect(imported.diagnostics.allSatisfy { $0.severity == .error })
  }

  @Test func `a file that is no IATI is refused, and one that is not there is named`() throws {
    let folder = try IATIFolder()
    try folder.root.write("<a/>", to: "iati.xml")
    let imported = try IATIImport.prepare(folder.file, for: folder.scenario)
    #expect(imported.value == nil)
    #expect(imported.diagnostics.map(\.code) == ["iati-root"])
    let error = #expect(throws: FileError.self) {
      try IATIImport.prepare(folder.file + "x", for: folder.scenario)
    }
    #expect(error?.path == folder.file + "x")
  }

  @Test func `without a choice the countries are those of the scenario's states`() throws {
    let folder = try IATIFolder()
    let elsewhere = File.activity("NO-2").replacing("\"LA\"", with: "\"KH\"")
      .replacing("2026", with: "2018")
    let here = File.activity("NO-1", File.budget("1", "2018"))
    let own = try folder.prepare(here, elsewhere).value?.reading
    #expect(own?.offered == ["NOR LAO indicative 2018: USD 1.00"])
    #expect(own?.setAside.map(\.reason) == [.otherCountries])
    let chosen = try folder.prepare(
      here, elsewhere, choice: .init(countries: [SmallFolder.code("KHM")])
    ).value?.reading
    #expect(chosen?.offered == ["NOR KHM indicative 2018: USD 100.00"])
  }

  @Test func `what ended before a day, or is not sure enough, may be left out`() throws {
    let folder = try IATIFolder()
    let ended = File.activity("NO-2", status: "2", commitment)
    let choice = IATIImport.Choice(since: .on("2019-01-01"))
    #expect(
      try folder.prepare(ended, choice: choice).value?.reading.setAside.map(\.reason) == [.tooOld])
    let likely = File.activity("NO-3", title: "ERW", File.budget("1", "2018"))
    let sure = IATIImport.Choice(leastConfidence: .high)
    #expect(try folder.prepare(likely).value?.reading.offers.count == 1)
    #expect(
      try folder.prepare(likely, choice: sure).value?.reading.setAside.map(\.reason) == [.unsure])
  }

  @Test func `a currency without a rate is warned of`() throws {
    let folder = try IATIFolder()
    let foreign = File.activity("NO-1", File.budget("100", "2018"))
      .replacing("default-currency=\"USD\"", with: "default-currency=\"EUR\"")
    #expect(
      folder.findings(try folder.prepare(foreign)) == [
        "lao/rates.csv: warning: there is no rate for EUR, which the imported amounts are in; add "
          + "one before planning [iati-rate]"
      ])
    let known = foreign.replacing("EUR", with: "NOK")
    #expect(folder.findings(try folder.prepare(known)) == [])
  }

  @Test func `comments that would be lost are warned of`() throws {
    let folder = try IATIFolder()
    try folder.root.change("lao/offers/norway.xml", "<name>", to: "<!-- call Oslo --><name>")
    #expect(
      folder.findings(try folder.prepare(File.activity("NO-1", File.budget("100", "2018")))) == [
        "lao/offers/norway.xml: warning: the file has comments, which are not kept where drafts are "
          + "put into it; copy what you need to another place [iati-comments]"
      ])
    #expect(folder.findings(try folder.prepare(swedish(File.budget("3", "2018")))) == [])
  }

  @Test(arguments: ["offers/norway.xml", "commitments.csv"])
  func `where a file has changed meanwhile none is written`(name: String) throws {
    let folder = try IATIFolder()
    let change = try #require(
      try folder.prepare(
        File.activity("NO-1", File.budget("100", "2018")),
        File.activity("NO-2", status: "2", commitment)
      ).value)
    try folder.root.write(try folder.text(name) + "\n", to: "lao/\(name)")
    let before = try folder.everything()
    let error = #expect(throws: FileError.self) { try change.write() }
    #expect(error?.reason == "another run of the program has changed it meanwhile; try again")
    #expect(error?.path == "\(folder.scenario)/\(name)")
    #expect(try folder.everything() == before)
  }

  @Test func `where one file cannot be written none is`() throws {
    let folder = try IATIFolder()
    let change = try #require(
      try folder.prepare(
        swedish(File.budget("3", "2018")), File.activity("NO-2", status: "2", commitment)
      ).value)
    // Where the donor's new file would go there is a folder meanwhile.
    try FileManager.default.createDirectory(
      atPath: "\(folder.scenario)/offers/swe.xml", withIntermediateDirectories: false)
    let before = try folder.everything()
    #expect(throws: FileError.self) { try change.write() }
    #expect(try folder.everything() == before)
    #expect(try folder.root.names(in: "lao").allSatisfy { !$0.hasPrefix(".coalition-change") })
  }
}

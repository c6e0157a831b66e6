import CoalitionDomain
import CoalitionFormats
import CoalitionTestSupport
import Foundation
import Testing

/// A scenario's folder of its own for each test, removed when the test ends.
final class OffersImportTests {
  let scenario = NSTemporaryDirectory() + "offers-import-\(UUID().uuidString)"

  init() throws {
    try FileManager.default.createDirectory(atPath: scenario, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: scenario) }

  private func file(_ donor: String, _ offer: String, amount: String = "500") -> [UInt8] {
    Array(
      """
      <donor-offers xmlns="urn:coalition:donor-offers:1" version="1.0" donor="\(donor)">
        <!-- kept -->
        <name>Donor</name>
        <offer id="\(offer)" status="pledged">
          <title>T</title>
          <total currency="USD" first-year="2018" last-year="2018">\(amount)</total>
          <source>illustrative</source>
        </offer>
      </donor-offers>
      """.utf8)
  }

  private func put(_ bytes: [UInt8], _ name: String) throws {
    try AtomicFile.createFolder("\(scenario)/offers")
    try AtomicFile.write(bytes, to: "\(scenario)/offers/\(name)")
  }

  private func held(_ name: String) throws -> [UInt8] {
    try AtomicFile.read("\(scenario)/offers/\(name)", limit: 1 << 20)
  }

  private func prepare(_ bytes: [UInt8]) throws -> Imported<OffersImport> {
    try OffersImport.prepare(bytes, named: "new.xml", for: scenario)
  }

  /// What is found, apart from notes.
  private func findings(_ imported: Imported<OffersImport>) -> [String] {
    imported.diagnostics.filter { $0.severity != .note }.map {
      $0.description.replacing(scenario, with: "scenario")
    }
  }

  @Test func `a donor's first file goes where its id says`() throws {
    let new = file("NOR", "nor-1")
    let change = try #require(try prepare(new).value)
    #expect(change.path == "\(scenario)/offers/nor.xml")
    #expect(change.comparison.description == "added: nor-1\nunchanged: 0 offers")
    #expect(try AtomicFile.names(in: scenario) == [])
    try change.write()
    #expect(try held("nor.xml") == new)
    #expect(try AtomicFile.names(in: "\(scenario)/offers") == ["nor.xml"])
  }

  @Test func `a donor's new file replaces its old one under the name that has`() throws {
    try put(file("nor", "nor-1"), "norway.xml")
    try put(file("SWE", "swe-1"), "sweden.xml")
    let new = file("nor", "nor-1", amount: "600")
    let change = try #require(try prepare(new).value)
    #expect(
      change.comparison.description == """
        changed: nor-1: amounts: USD 500.00 over 2018 to 2018, now USD 600.00 over 2018 to 2018
        unchanged: 0 offers
        """)
    try change.write()
    #expect(try held("norway.xml") == new)
    #expect(try AtomicFile.names(in: "\(scenario)/offers") == ["norway.xml", "sweden.xml"])
  }

  @Test func `of two imports of one donor the later one does not undo the other unseen`() throws {
    let (one, two) = (file("NOR", "nor-1"), file("NOR", "nor-2"))
    let (first, second) = (try prepare(one).value, try prepare(two).value)
    try first?.write()
    let error = #expect(throws: FileError.self) { try second?.write() }
    #expect(
      error?.description.replacing(scenario, with: "scenario")
        == "scenario/offers/nor.xml: another run of the program has changed it meanwhile; try again"
    )
    #expect(try held("nor.xml") == one)
    try prepare(two).value?.write()
    #expect(try held("nor.xml") == two)
  }

  @Test func `a new file with a mistake leaves the old one`() throws {
    let old = file("NOR", "nor-1")
    try put(old, "nor.xml")
    let imported = try prepare(file("NOR", "nor-1", amount: "1,250"))
    #expect(imported.value == nil)
    #expect(
      findings(imported) == [
        "new.xml:6: error: '1,250' is not an amount; write digits and at most one point, such as "
          + "2500000.50 [offers-amount]"
      ])
    #expect(try held("nor.xml") == old)
  }

  @Test func `an old file with a mistake is replaced, and that is said`() throws {
    try put(file("NOR", "nor-1", amount: "1,250"), "norway.xml")
    let new = file("NOR", "nor-1")
    let imported = try prepare(new)
    #expect(
      findings(imported) == [
        "scenario/offers/norway.xml: warning: the donor's old file has errors, so nothing can be "
          + "said about what differs; it is replaced [offers-import-unread]"
      ])
    try imported.value?.write()
    #expect(try held("norway.xml") == new)
  }

  @Test func `another donor's file is never replaced`() throws {
    let other = file("SWE", "swe-1")
    try put(other, "NOR.xml")
    let imported = try prepare(file("NOR", "nor-1"))
    #expect(imported.value == nil)
    #expect(
      findings(imported) == [
        "scenario/offers/NOR.xml: error: the file is of the donor 'SWE', and the offers of NOR would "
          + "replace it; give it another name [offers-import-taken]"
      ])
    try put(Array("<donor".utf8), "NOR.xml")
    #expect(
      findings(try prepare(file("NOR", "nor-1"))) == [
        "scenario/offers/NOR.xml: error: the file does not say whose it is, and the offers of NOR "
          + "would replace it; give it another name [offers-import-taken]"
      ])
  }

  @Test func `a file of nobody knows whom is a warning`() throws {
    try put(Array("<donor".utf8), "sweden.xml")
    let imported = try prepare(file("NOR", "nor-1"))
    #expect(imported.value != nil)
    #expect(
      findings(imported) == [
        "scenario/offers/sweden.xml: warning: the file has errors, so its offers are not compared "
          + "with the new ones; check it [offers-import-unread]"
      ])
  }

  @Test func `a donor with two files is for a person to sort out`() throws {
    try put(file("NOR", "nor-1"), "a.xml")
    try put(file("NOR", "nor-2"), "b.xml")
    let imported = try prepare(file("NOR", "nor-1"))
    #expect(
      findings(imported) == [
        "scenario/offers/a.xml: error: the offers of NOR are in scenario/offers/a.xml and "
          + "scenario/offers/b.xml; move all but one away [offers-import-several-files]"
      ])
  }

  @Test func `an id that another donor's offer has is refused`() throws {
    try put(file("SWE", "gift"), "sweden.xml")
    let imported = try prepare(file("NOR", "GIFT"))
    #expect(
      findings(imported) == [
        "new.xml:4: error: the id 'GIFT' is that of an offer in scenario/offers/sweden.xml too; give "
          + "each offer an id of its own [offers-duplicate-id]"
      ])
  }

  @Test func `a scenario that is not there is named`() {
    let bytes = file("NOR", "nor-1")
    let error = #expect(throws: FileError.self) {
      try OffersImport.prepare(bytes, named: "new.xml", for: "\(scenario)/none")
    }
    #expect(error?.description == "\(scenario)/none: there is no such file or folder")
  }

  @Test func `what is no file of offers is left alone`() throws {
    try put(Array("notes".utf8), "README.md")
    #expect(findings(try prepare(file("NOR", "nor-1"))) == [])
  }
}

import CoalitionDomain
import CoalitionFormats
import Foundation
import Testing
import XMLTree

/// The format's page says what the program does.
struct DonorOffersXMLPageTests {
  private static let sources = URL(filePath: #filePath)
    .appending(path: "../../../../Sources/CoalitionFormats").standardized

  private func page() throws -> String {
    let path = Self.sources.appending(path: "CoalitionFormats.docc/DonorOffersXML.md").path
    return String(decoding: try AtomicFile.read(path, limit: 1 << 20), as: UTF8.self)
  }

  @Test func `the example on the page is read without a mistake`() throws {
    let parts = try page().split(separator: "```xml\n", maxSplits: 1)
    let example = try #require(parts.last?.split(separator: "```", maxSplits: 1).first)
    let imported = DonorOffersXMLImporter().offers(from: Array(example.utf8), file: "example.xml")
    #expect(imported.diagnostics.filter { $0.severity != .note } == [])
    #expect(imported.value?.offers.map(\.id) == ["nor-lao", "nor-reserve", "nor-experts"])
  }

  @Test func `the page lists every code that the sources give`() throws {
    let folder = Self.sources.appending(path: "DonorOffersXML").path
    var codes: Set<String> = [
      "xml-not-well-formed", "xml-encoding", "xml-doctype", "xml-entity", "xml-limit", "xml-memory",
    ]
    for name in try AtomicFile.names(in: folder) {
      let bytes = try AtomicFile.read("\(folder)/\(name)", limit: 1 << 20)
      let source = String(decoding: bytes, as: UTF8.self)
      codes.formUnion(source.matches(of: /"(offers-[a-z-]+)"/).map { String($0.1) })
    }
    let rows = try page().matches(of: /\n\| `((?:offers|xml)-[a-z-]+)` \| (error|warning|note) \|/)
    #expect(rows.map { String($0.1) }.sorted() == codes.sorted())
  }

  @Test func `the page lists every attribute and element of the schema`() throws {
    let page = try page()
    func names(_ element: XMLTreeElement) -> [String] {
      let own = ["element", "attribute"].contains(element.name) ? element.attribute("name") : nil
      return [own].compactMap(\.self) + element.children.flatMap(names)
    }
    for name in names(try XMLTreeReader.read(EmbeddedFile.donorOffersSchema)) {
      #expect(page.contains(try Regex("[`/@]\(name)[`/]")), "\(name)")
    }
  }
}

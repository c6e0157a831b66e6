import CoalitionDomain
import CoalitionFormats
import CoalitionTestSupport
import Foundation
import Testing
import XMLTree

/// The format's page says what the program does.
struct IATIExportPageTests {
  private static let sources = URL(filePath: #filePath)
    .appending(path: "../../../../Sources/CoalitionFormats").standardized

  private func page() throws -> String {
    let path = Self.sources.appending(path: "CoalitionFormats.docc/IATIExport.md").path
    return String(decoding: try AtomicFile.read(path, limit: 1 << 20), as: UTF8.self)
  }

  @Test func `the page lists every form of IATI`() throws {
    let page = try page()
    let names = ExportCatalog.all.map(\.name).filter { $0.hasPrefix("iati") }
    #expect(names == ["iati", "iati-needs", "iati-offers"])
    for name in names { #expect(page.contains("\n| `\(name)` | ")) }
  }

  @Test(arguments: Pillar.allCases)
  func `a pillar's code is the page's`(pillar: Pillar) throws {
    let activity = try #require(Activity.allCases.first { $0.pillar == pillar })
    let scenario = Scenario.sample(
      needs: [.sample("lao-1", activity, cost: .dollars(1))], offers: []
    ).checked
    let sector = try #require(
      IATISample.activities(IATINeedsExporter().bytes(for: scenario))[0]
        .all("sector", "vocabulary", "99").first)
    let name = sector.texts("narrative").joined().lowercased()
    let code = sector.attribute("code") ?? ""
    #expect(name == pillar.rawValue.replacing("-", with: " "))
    #expect(try page().contains("| \(name) | `\(code)` |"))
  }

  @Test func `the page lists every code that the sources give`() throws {
    let folder = Self.sources.appending(path: "IATIExport").path
    var codes: Set<String> = ["nothing-to-export"]
    for name in try AtomicFile.names(in: folder) {
      let bytes = try AtomicFile.read("\(folder)/\(name)", limit: 1 << 20)
      codes.formUnion(
        String(decoding: bytes, as: UTF8.self)
          .matches(of: /\.(?:note|warning|error), "([a-z-]+)"/).map { String($0.1) })
    }
    let rows = try page().matches(of: /\n\| `([a-z-]+)` \| (?:note|warning|error) \|/)
    #expect(rows.map { String($0.1) }.sorted() == codes.sorted())
  }
}

import CoalitionDomain
import CoalitionFormats
import Foundation
import Testing

/// The page of IATI says what the program does.
struct IATIPageTests {
  private static let sources = URL(filePath: #filePath)
    .appending(path: "../../../../Sources/CoalitionFormats").standardized

  private func page() throws -> String {
    let path = Self.sources.appending(path: "CoalitionFormats.docc/IATI.md").path
    return String(decoding: try AtomicFile.read(path, limit: 1 << 20), as: UTF8.self)
  }

  @Test func `the page lists every code that the sources give`() throws {
    let elements: Set = ["iati-activities", "iati-activity", "iati-identifier", "iati-equivalent"]
    let folder = Self.sources.appending(path: "IATI").path
    var codes: Set<String> = []
    for name in try AtomicFile.names(in: folder) {
      let bytes = try AtomicFile.read("\(folder)/\(name)", limit: 1 << 20)
      let source = String(decoding: bytes, as: UTF8.self)
      codes.formUnion(source.matches(of: /"(iati-[a-z-]+)"/).map { String($0.1) })
    }
    let rows = try page().matches(of: /\n\| `(iati-[a-z-]+)` \| (error|warning|note) \|/)
    #expect(rows.map { String($0.1) }.sorted() == codes.subtracting(elements).sorted())
  }

  @Test func `the page lists every signal and every reason`() throws {
    let page = try page()
    let words =
      IATISignal.Kind.allCases.map(\.rawValue) + IATISetAside.Reason.allCases.map(\.rawValue)
    #expect(words.filter { !page.contains("`\($0)`") } == [])
  }

  @Test func `the page's report for programs has the members that the program writes`() throws {
    let folder = try IATIFolder()
    let change = try #require(
      try folder.prepare(
        IATIDocument.activity("NO-1", IATIDocument.budget("90", "2018")),
        IATIDocument.activity("NO-2", IATIDocument.budget("90", "2016")),
        IATIDocument.activity("NO-3", status: "2", IATIDocument.bound("70", in: "2018"))
      ).value)
    let written = String(
      decoding: IATIReportJSON().bytes(
        for: change, file: "iati.xml", isWritten: true, findings: change.reading.diagnostics),
      as: UTF8.self)
    let example = try page().split(separator: "```json\n").last?.split(separator: "\n```").first
    func members(_ text: some StringProtocol) -> [String] {
      Set(String(text).matches(of: /"(\w+)": ?/).map { String($0.1) }).sorted()
    }
    #expect(members(example ?? "") == members(written))
  }
}

import Foundation
import Testing

@testable import TreatyRegister

/// The page that describes the register says what the program reads.
struct RegisterPageTests {
  private static let page: String? = {
    let sources = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Sources/TreatyRegister/TreatyRegister.docc/TreatyRegister.md")
    return try? String(contentsOf: sources.standardized, encoding: .utf8)
  }()

  @Test(arguments: RegisterTable.all.map(\.format.name))
  func `every table is on the page with its columns`(name: String) throws {
    let page = try #require(Self.page)
    let format = try #require(RegisterTable.all.first { $0.format.name == name }?.format)
    #expect(page.contains("| `\(name)` | \(format.columns.joined(separator: ", ")) |"))
  }

  @Test func `every table is part of the program, once`() throws {
    let names = EmbeddedRegister.files.map(\.path)
    #expect(names == RegisterTable.all.map { "register/\($0.format.name).csv" }.sorted())
  }

  @Test(arguments: ObligationEvent.Kind.allCases.map(\.rawValue))
  func `every event is on the page`(event: String) throws {
    #expect(try #require(Self.page).contains("`\(event)`"))
  }
}

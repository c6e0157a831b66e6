import CoalitionFormats
import CoalitionTestSupport
import Foundation
import JSONTree
import Testing
import XMLTree

/// The schemas and the page of the format have the same names.
struct PlanFileNamesTests {
  @Test func `the two schemas name the same fields`() throws {
    let xml = try namesInXML().subtracting(Self.onlyInXML)
    let json = try namesInJSON().subtracting(Self.onlyInJSON)
    #expect(xml.subtracting(json) == [])
    #expect(json.subtracting(xml) == [])
  }

  @Test func `the page has every name of the schemas and every code of a finding`() throws {
    let sources = URL(filePath: #filePath).appending(path: "../../../../Sources/CoalitionFormats")
      .standardized
    let page = try String(
      contentsOf: sources.appending(path: "CoalitionFormats.docc/PlanFile.md"), encoding: .utf8)
    for name in try namesInXML().union(namesInJSON()) {
      #expect(page.contains(name), "\(name)")
    }
    let room = sources.appending(path: "PlanFile")
    for file in try FileManager.default.contentsOfDirectory(atPath: room.path) {
      let source = try String(contentsOf: room.appending(path: file), encoding: .utf8)
      for code in source.matches(of: /"(plan-[a-z]+)"/) {
        #expect(page.contains("| `\(code.1)` |"), "\(code.1)")
      }
    }
  }

  /// JSON has items without names and the root's name as a value.
  private static let onlyInXML: Set<String> = [
    "allocation", "coalition", "coalition-plan", "duty", "flow", "grant", "in-kind-need",
    "in-kind-offer", "multiplier", "payment", "stage", "support", "warning",
  ]

  /// XML has the format as the root's name and the text without one.
  private static let onlyInJSON: Set<String> = ["format", "text"]

  private func namesInXML() throws -> Set<String> {
    func names(in element: XMLTreeElement) -> [String] {
      let isField = ["element", "attribute"].contains(element.name)
      let own = isField ? [element.attribute("name")].compactMap(\.self) : []
      return own + element.children.flatMap(names)
    }
    let schema = try #require(SchemaCatalog.schema(named: "plan-1.xsd"))
    return Set(names(in: try XMLTreeReader.read(schema.bytes)))
  }

  private func namesInJSON() throws -> Set<String> {
    func names(in value: JSONTreeValue) -> [String] {
      guard case .object(let members) = value.content else { return [] }
      return members.flatMap { member -> [String] in
        let inside = names(in: member.value)
        guard member.key == "properties", case .object(let fields) = member.value.content else {
          return inside
        }
        return inside + fields.map(\.key)
      }
    }
    let schema = try #require(SchemaCatalog.schema(named: "plan-1.schema.json"))
    return Set(
      names(in: try JSONTreeReader.read(schema.bytes)).map { name in
        name.reduce(into: "") { words, letter in
          words += letter.isUppercase ? "-\(letter.lowercased())" : String(letter)
        }
      })
  }
}

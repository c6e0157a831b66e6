import CoalitionDomain
import CoalitionFormats
import CoalitionTestSupport
import Foundation
import Testing

/// A scenario's folder and an IATI file beside it, for tests of importing: as of 2017-09-04, for
/// Lao PDR from 2018 to 2020.
struct IATIFolder {
  let root: TemporaryFolder
  let scenario: String
  let file: String

  init(_ changes: [String: String?] = [:]) throws {
    root = try TemporaryFolder()
    scenario = root.url.appending(path: "lao").path
    file = root.url.appending(path: "iati.xml").path
    try FileManager.default.createDirectory(
      atPath: "\(scenario)/offers", withIntermediateDirectories: true)
    for (name, text) in SmallFolder(changes).files { try root.write(text, to: "lao/\(name)") }
  }

  /// What every path begins with.
  var place: String { root.url.path + "/" }

  func text(_ name: String) throws -> String { try root.text(of: "lao/\(name)") }

  /// Every file of the scenario with what it holds.
  func everything() throws -> [String: String] {
    var found: [String: String] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: scenario) {
      found[name] = try? String(contentsOfFile: "\(scenario)/\(name)", encoding: .utf8)
    }
    return found
  }

  /// Looks at what some activities would bring.
  func prepare(
    _ activities: String..., choice: IATIImport.Choice = .init()
  ) throws -> Imported<IATIImport> {
    try root.write(
      "<iati-activities>" + activities.joined(separator: "\n") + "</iati-activities>",
      to: "iati.xml")
    return try IATIImport.prepare(file, for: scenario, choice)
  }

  /// Imports some activities.
  @discardableResult
  func take(_ activities: String...) throws -> IATIImport {
    try root.write(
      "<iati-activities>" + activities.joined(separator: "\n") + "</iati-activities>",
      to: "iati.xml")
    let change = try #require(try IATIImport.prepare(file, for: scenario).value)
    try change.write()
    return change
  }

  /// What is found, with short names of files.
  func findings(_ imported: Imported<IATIImport>) -> [String] {
    imported.diagnostics.map { $0.description.replacing(place, with: "") }
  }

  /// The scenario as it is now.
  func read() throws -> Imported<Scenario> {
    ScenarioFolderImporter().scenario(from: try ScenarioFolder(scenario).files())
  }
}

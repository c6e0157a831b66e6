import CoalitionFormats
import CoalitionTestSupport
import Foundation

/// Everything in a folder at one moment: what each file holds, and `nil` for a folder.
struct Tree: Hashable {
  private(set) var entries: [String: Data?]

  init(of folder: URL) throws {
    entries = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: folder.path) {
      entries.updateValue(
        FileManager.default.contents(atPath: folder.appending(path: name).path), forKey: name)
    }
  }

  /// What people see: nothing that is hidden.
  var visible: [String: Data?] {
    entries.filter { !$0.key.split(separator: "/").contains { $0.hasPrefix(".") } }
  }

  /// What is hidden.
  var hidden: [String] {
    entries.keys.filter { $0.split(separator: "/").contains { $0.hasPrefix(".") } }.sorted()
  }
}

/// What commands find in a scenario's folder.
struct View: Hashable {
  let files: [String: [UInt8]]

  init(of scenario: URL) throws {
    let read = try ScenarioFolder(scenario.path).files()
    files = Dictionary(uniqueKeysWithValues: read.files.map { ($0.name, $0.bytes) })
  }
}

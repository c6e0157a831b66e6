import CoalitionFormats
import CoalitionTestSupport
import Foundation
import Testing

/// A scenario's folder in which several files change at once.
struct FolderChangeTests {
  let root: TemporaryFolder
  let folder: String

  init() throws {
    root = try TemporaryFolder()
    folder = root.url.appending(path: "scenario").path
    try make("offers")
    try put(["scenario.json": "{}", "needs.csv": "old", "offers/nor.xml": "old"])
  }

  private func make(_ name: String) throws {
    try FileManager.default.createDirectory(
      atPath: "\(folder)/\(name)", withIntermediateDirectories: true)
  }

  private func put(_ files: [String: String]) throws {
    for (name, text) in files { try Data(text.utf8).write(to: URL(filePath: "\(folder)/\(name)")) }
  }

  private func link(_ name: String, to place: String) throws {
    try FileManager.default.createSymbolicLink(
      atPath: "\(folder)/\(name)", withDestinationPath: place)
  }

  private func change(_ files: [String: String]) throws {
    var change = FolderChange(folder: folder)
    for (name, text) in files { try change.add(Array(text.utf8), as: name) }
    try change.commit()
  }

  /// Every file of the folder, hidden or not, with what it holds.
  private func everything() throws -> [String: String] {
    var found: [String: String] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: folder) {
      found[name] = try? String(contentsOfFile: "\(folder)/\(name)", encoding: .utf8)
    }
    return found
  }

  /// What a reader of the folder finds.
  private func read() throws -> [String: String] {
    let files = try ScenarioFolder(folder).files().files
    return Dictionary(
      uniqueKeysWithValues: files.map { ($0.name, String(decoding: $0.bytes, as: UTF8.self)) })
  }

  /// What is said where nothing can be done.
  private func refusal(_ body: () throws -> Void) -> String? {
    #expect(throws: FileError.self, performing: body)?.description
      .replacing(folder, with: "scenario")
  }

  @Test func `all files are changed and nothing else is left`() throws {
    try change(["needs.csv": "new", "offers/nor.xml": "new", "offers/swe.xml": "new"])
    #expect(
      try everything() == [
        "scenario.json": "{}", "needs.csv": "new", "offers/nor.xml": "new", "offers/swe.xml": "new",
      ])
  }

  @Test func `the folder of offers is made where there is none`() throws {
    try FileManager.default.removeItem(atPath: "\(folder)/offers")
    try change(["offers/nor.xml": "new"])
    #expect(
      try everything() == ["scenario.json": "{}", "needs.csv": "old", "offers/nor.xml": "new"])
  }

  @Test func `what another run has changed meanwhile is not overwritten`() throws {
    var change = FolderChange(folder: folder)
    change.expect(Array("old".utf8), as: "needs.csv")
    change.expect(nil, as: "commitments.csv")
    try change.add([1], as: "commitments.csv")
    try put(["commitments.csv": "theirs"])
    let said = "another run of the program has changed it meanwhile; try again"
    #expect(refusal { try change.commit() } == "scenario/commitments.csv: \(said)")
    try FileManager.default.removeItem(atPath: "\(folder)/commitments.csv")
    try change.commit()
    try put(["needs.csv": "newer"])
    change.expect([1], as: "commitments.csv")
    #expect(refusal { try change.commit() } == "scenario/needs.csv: \(said)")
  }

  @Test func `a file keeps its permissions`() throws {
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o640], ofItemAtPath: "\(folder)/needs.csv")
    try change(["needs.csv": "new", "offers/nor.xml": "new"])
    let attributes = try FileManager.default.attributesOfItem(atPath: "\(folder)/needs.csv")
    #expect(attributes[.posixPermissions] as? Int == 0o640)
  }

  @Test func `a change that was cut off is read as made, without a byte written`() throws {
    try make(".coalition-change/offers")
    try put([".coalition-change/offers/swe.xml": "new", ".coalition-change/needs.csv": "new"])
    let before = try everything()
    #expect(
      try read() == [
        "scenario.json": "{}", "needs.csv": "new", "offers/nor.xml": "old", "offers/swe.xml": "new",
      ])
    #expect(try everything() == before)
  }

  @Test func `the next change finishes one that was cut off`() throws {
    try make(".coalition-change/offers")
    try put([".coalition-change/offers/swe.xml": "new", ".coalition-change/needs.csv": "new"])
    try change(["offers/nor.xml": "newer"])
    #expect(
      try everything() == [
        "scenario.json": "{}", "needs.csv": "new", "offers/nor.xml": "newer",
        "offers/swe.xml": "new",
      ])
  }

  @Test func `what was prepared and not made counts for nothing and is removed`() throws {
    try make(".coalition-change.part/offers")
    try put([".coalition-change.part/offers/nor.xml": "ne"])
    #expect(try read()["offers/nor.xml"] == "old")
    try change([:])
    #expect(
      try everything() == ["scenario.json": "{}", "needs.csv": "old", "offers/nor.xml": "old"])
  }

  @Test(arguments: [
    "../needs.csv", "/needs.csv", "offers//nor.xml", "offers/../needs.csv", "offers/.nor.xml",
    "offers/nor.csv", "expected/plan.xml", "README.md", "offers", "", "offers/a/b.xml",
    "./needs.csv",
    "needs.csv/", "offers/a\0.xml",
  ])
  func `only files of a scenario are changed`(name: String) throws {
    let said = refusal { try change([name: "new"]) }
    #expect(said?.hasSuffix(": it is not a file of a scenario") == true)
  }

  @Test func `a folder in the place of a file stops the change before anything is written`() throws
  {
    try make("offers/swe.xml")
    #expect(
      refusal { try change(["needs.csv": "new", "offers/swe.xml": "new"]) }
        == "scenario/offers/swe.xml: it is a folder, not a file")
    #expect(
      try everything() == ["scenario.json": "{}", "needs.csv": "old", "offers/nor.xml": "old"])
  }

  @Test func `several files do not go through a link to another folder`() throws {
    let other = try TemporaryFolder()
    try FileManager.default.removeItem(atPath: "\(folder)/offers")
    try link("offers", to: other.url.path)
    #expect(
      refusal { try change(["needs.csv": "new", "offers/swe.xml": "new"]) }
        == "scenario/offers: it is not a folder on the scenario's own disk; make it one")
    #expect(try other.names() == [])
    #expect(try everything()["needs.csv"] == "old")
    #expect(try everything().keys.contains { $0.hasPrefix(".") } == false)
  }
}

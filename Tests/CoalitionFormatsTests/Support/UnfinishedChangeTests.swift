import CoalitionFormats
import CoalitionTestSupport
import Foundation
import Testing

/// Hidden folders that a change of this program did not leave: nobody knows what they are for.
struct UnfinishedChangeTests {
  let root: TemporaryFolder
  let folder: String
  let hidden: String

  init() throws {
    root = try TemporaryFolder()
    folder = root.url.appending(path: "scenario").path
    hidden = "\(folder)/.coalition-change"
    try FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true)
    try root.write("{}", to: "scenario/scenario.json")
    try root.write("secret", to: "secret.csv")
  }

  private func make(_ path: String) throws {
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  private func link(_ path: String, to place: String) throws {
    try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: place)
  }

  /// What a reader and a writer say, which is the same.
  private func refusal() throws -> String? {
    let before = try FileManager.default.subpathsOfDirectory(atPath: root.url.path).sorted()
    let read = #expect(throws: FileError.self) { try ScenarioFolder(folder).files() }
    var change = FolderChange(folder: folder)
    try change.add([1], as: "needs.csv")
    let written = #expect(throws: FileError.self) { try change.commit() }
    #expect(read == written)
    #expect(try root.text(of: "secret.csv") == "secret")
    #expect(try FileManager.default.subpathsOfDirectory(atPath: root.url.path).sorted() == before)
    return read?.description.replacing(folder, with: "scenario")
  }

  private static let stranger =
    ": it is no part of a change that this program made; find out where it comes from and take it "
    + "away"

  @Test func `a link in its place is not followed`() throws {
    try make(root.url.appending(path: "other").path)
    try link(hidden, to: "../other")
    #expect(try refusal() == "scenario/.coalition-change" + Self.stranger)
  }

  @Test func `a file in its place is no change`() throws {
    try root.write("x", to: "scenario/.coalition-change")
    #expect(try refusal() == "scenario/.coalition-change" + Self.stranger)
  }

  @Test func `a link in the place of a file is not followed`() throws {
    try make(hidden)
    try link("\(hidden)/needs.csv", to: "../../secret.csv")
    #expect(try refusal() == "scenario/.coalition-change/needs.csv" + Self.stranger)
  }

  @Test func `a link in the place of the folder of offers is not followed`() throws {
    try make(hidden)
    try link("\(hidden)/offers", to: "../..")
    #expect(try refusal() == "scenario/.coalition-change/offers" + Self.stranger)
  }

  @Test(arguments: [
    "notes.txt", ".profile", "README.md", "offers/notes.txt", "offers/.nor.xml",
    "scenario.json.xml",
  ])
  func `a file that no scenario has is no part of a change`(name: String) throws {
    try make("\(hidden)/offers")
    try root.write("x", to: "scenario/.coalition-change/\(name)")
    #expect(try refusal() == "scenario/.coalition-change/\(name)" + Self.stranger)
  }

  @Test(arguments: ["needs.csv", "expected", "offers/nor.xml", "offers/offers"])
  func `a folder is no part of a change`(name: String) throws {
    try make("\(hidden)/\(name)")
    #expect(try refusal() == "scenario/.coalition-change/\(name)" + Self.stranger)
  }

  @Test func `a pipe is no part of a change, and nobody waits for it`() throws {
    try make(hidden)
    let made = unsafe mkfifo("\(hidden)/needs.csv", 0o600)
    try #require(made == 0)
    #expect(try refusal() == "scenario/.coalition-change/needs.csv" + Self.stranger)
  }

  @Test func `a change is not finished through a link`() throws {
    try make("\(hidden)/offers")
    try root.write("x", to: "scenario/.coalition-change/offers/nor.xml")
    try make(root.url.appending(path: "other").path)
    try link("\(folder)/offers", to: "../other")
    var change = FolderChange(folder: folder)
    try change.add([1], as: "needs.csv")
    let error = #expect(throws: FileError.self) { try change.commit() }
    #expect(
      error?.description.replacing(folder, with: "scenario")
        == "scenario/offers: an earlier import was cut off and stays so: it is not a folder on the "
        + "scenario's own disk; make it one")
    #expect(try root.names(in: "other") == [])
  }

  @Test func `what was prepared is removed without following a link in it`() throws {
    try make("\(hidden).part/offers")
    try link("\(hidden).part/needs.csv", to: "../../secret.csv")
    try FolderChange(folder: folder).commit()
    #expect(try root.names(in: "scenario") == ["scenario.json"])
    #expect(try root.text(of: "secret.csv") == "secret")
  }

  @Test func `what is prepared by nobody knows whom is not removed`() throws {
    try make("\(hidden).part/photos")
    let error = #expect(throws: FileError.self) { try FolderChange(folder: folder).commit() }
    #expect(
      error?.description.replacing(folder, with: "scenario")
        == "scenario/.coalition-change.part/photos" + Self.stranger)
  }
}

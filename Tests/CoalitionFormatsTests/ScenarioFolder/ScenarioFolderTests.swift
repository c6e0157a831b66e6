import CoalitionDomain
import CoalitionFormats
import Foundation
import Testing

/// Reads folders from a disk; each test has a folder of its own and takes it away again.
final class ScenarioFolderTests {
  private let root = FileManager.default.temporaryDirectory.path + "/scenario-\(UUID().uuidString)"

  init() throws {
    try FileManager.default.createDirectory(
      atPath: root + "/offers", withIntermediateDirectories: true)
    for (name, text) in SmallFolder().files { try write(text, name) }
  }

  deinit {
    do {
      try FileManager.default.removeItem(atPath: root)
    } catch {
      Issue.record(error)
    }
  }

  private func write(_ text: String, _ name: String) throws {
    try AtomicFile.write(Array(text.utf8), to: "\(root)/\(name)")
  }

  private func remove(_ name: String) throws {
    try FileManager.default.removeItem(atPath: "\(root)/\(name)")
  }

  @Test func `a folder is read as its files are`() throws {
    let read = try ScenarioFolder(root).files()
    #expect(
      read.files.map(\.name) == [
        "commitments.csv", "in-kind-needs.csv", "needs.csv", "offers/norway.xml", "operators.csv",
        "rates.csv", "scenario.json",
      ])
    #expect(read.unread == [])
    var scenario = ScenarioFolderImporter().scenario(from: read).value
    var expected = SmallFolder().imported.value
    scenario?.locations = [:]
    expected?.locations = [:]
    #expect(scenario == expected)
  }

  @Test func `files are named as the person named the folder`() throws {
    #expect(try ScenarioFolder(root).files().files.first?.path == "\(root)/commitments.csv")
    #expect(try ScenarioFolder(root + "/").files().files.first?.path == "\(root)/commitments.csv")
  }

  @Test func `only files of a scenario are read`() throws {
    try FileManager.default.createDirectory(
      atPath: root + "/expected", withIntermediateDirectories: true)
    try FileManager.default.createDirectory(
      atPath: root + "/photos", withIntermediateDirectories: true)
    for name in ["README.md", ".hidden", "needs.xlsx", "offers/draft.txt", "offers/.swp"] {
      try write("x", name)
    }
    let read = try ScenarioFolder(root).files()
    #expect(read.files.count == 7)
    #expect(read.unread == ["needs.xlsx", "photos", "offers/draft.txt"])
    #expect(
      ScenarioFolderImporter().scenario(from: read).diagnostics.map(\.location.file) == [
        "\(root)/needs.xlsx", "\(root)/offers/draft.txt", "\(root)/photos",
      ])
  }

  @Test func `files of an import that was cut off are read from where it left them`() throws {
    try FileManager.default.createDirectory(
      atPath: root + "/.coalition-change/offers", withIntermediateDirectories: true)
    let rates = "coalition-rates,1\ncurrency,date,rate,source\nNOK,2017-09-01,0.2,illustrative\n"
    try write(rates, ".coalition-change/rates.csv")
    let read = try ScenarioFolder(root).files()
    #expect(read.pending == ["rates.csv"])
    #expect(read.files.first { $0.name == "rates.csv" }?.bytes == Array(rates.utf8))
    let found = ScenarioFolderImporter().scenario(from: read)
    #expect(found.value?.rates.first?.rate.description == "0.2")
    #expect(
      found.diagnostics.filter { $0.severity == .warning }.map(\.description) == [
        "\(root)/rates.csv: warning: an import was cut off, so the file is read as that wrote it, "
          + "from '.coalition-change'; import once more, or move it here [unfinished-change]"
      ])
  }

  @Test func `a folder without offers is read, and says so`() throws {
    try remove("offers/norway.xml")
    let empty = try ScenarioFolder(root).files()
    try remove("offers")
    #expect(try ScenarioFolder(root).files() == empty)
    #expect(
      ScenarioFolderImporter().scenario(from: empty).diagnostics.filter { $0.severity == .note }
        .map(\.description) == [
          "\(root)/offers: note: there is no XML file in it; nothing is on offer [absent-file]"
        ])
  }

  @Test func `a folder that is not there is a failure of the world`() {
    #expect(
      throws: FileError.self
    ) { try ScenarioFolder("\(self.root)/nowhere").files() }
  }

  @Test func `a folder without scenario json is taken for another folder`() throws {
    try remove("scenario.json")
    let error = #expect(throws: FileError.self) { try ScenarioFolder(self.root).files() }
    #expect(error?.path == "\(root)/scenario.json")
    #expect(error?.isMissing == true)
  }

  @Test func `a folder without needs is a mistake in the scenario`() throws {
    try remove("needs.csv")
    let found = ScenarioFolderImporter().scenario(from: try ScenarioFolder(root).files())
    #expect(
      found.diagnostics.map(\.description) == [
        "\(root)/needs.csv: error: there is no such file, and a scenario needs one; add it "
          + "[missing-file]"
      ])
  }

  @Test func `a folder in the place of a file is a failure of the world`() throws {
    try remove("rates.csv")
    try FileManager.default.createDirectory(
      atPath: root + "/rates.csv", withIntermediateDirectories: true)
    let error = #expect(throws: FileError.self) { try ScenarioFolder(self.root).files() }
    #expect(error?.description == "\(root)/rates.csv: it is a folder, not a file")
  }

  @Test func `a file that is too large is not read`() throws {
    let file = try FileHandle(forWritingTo: URL(filePath: "\(root)/needs.csv"))
    try file.truncate(atOffset: UInt64(InputLimits.standard.fileBytes + 1))
    try file.close()
    let error = #expect(throws: FileError.self) { try ScenarioFolder(self.root).files() }
    #expect(error?.description == "\(root)/needs.csv: it has more than 20000000 bytes")
  }
}

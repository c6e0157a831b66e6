import CoalitionTestSupport
import Foundation
import Testing

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Names of files that lead elsewhere, and what is no file at all.
struct PathTests {
  private let folder: TemporaryFolder
  private let good: String

  init() throws {
    folder = try TemporaryFolder()
    try folder.copy(scenario: "two-donors-one-need")
    good = try folder.text(of: "scenario/offers/norway.xml")
  }

  /// What the program refuses, in the folder of the test.
  private func refusal(of arguments: String...) throws -> String {
    let before = try FileManager.default.subpathsOfDirectory(atPath: folder.url.path).sorted()
    let (run, cost) = try Program.measured(arguments, in: folder.url)
    #expect(!cost.wasStopped)
    #expect([65, 66].contains(run.status), "\(run.output)\(run.errors)")
    #expect(isSafe(run.output + run.errors))
    #expect(
      try FileManager.default.subpathsOfDirectory(atPath: folder.url.path).sorted() == before)
    return run.output + run.errors
  }

  private func importing(_ file: String) throws -> String {
    try refusal(of: "import", file, "--into", "scenario")
  }

  @Test func `what is no file is not waited for`() throws {
    #expect(unsafe mkfifo(folder.url.appending(path: "pipe.xml").path, 0o600) == 0)
    try FileManager.default.createDirectory(
      at: folder.url.appending(path: "folder.xml"), withIntermediateDirectories: true)
    #expect(
      try importing("pipe.xml").hasPrefix(
        "pipe.xml: error: it is a pipe or a device, not a file [file]\n"))
    #expect(
      try importing("/dev/zero").hasPrefix(
        "/dev/zero: error: it is a pipe or a device, not a file [file]\n"))
    #expect(
      try importing("folder.xml").hasPrefix(
        "folder.xml: error: it is a folder, not a file [file]\n"))
    #expect(
      try refusal(of: "verify", "pipe.xml", "scenario").hasPrefix(
        "pipe.xml: error: it is a pipe or a device, not a file [file]\n"))
  }

  @Test(arguments: ["needs.csv", "scenario.json", "offers/france.xml"])
  func `a pipe in a scenario is not waited for`(name: String) throws {
    let path = folder.url.appending(path: "scenario/\(name)").path
    try FileManager.default.removeItem(atPath: path)
    #expect(unsafe mkfifo(path, 0o600) == 0)
    #expect(
      try refusal(of: "check", "scenario").contains(
        "scenario/\(name): error: it is a pipe or a device, not a file [file]\n"))
  }

  @Test func `a link without an end is refused`() throws {
    let path = folder.url.appending(path: "scenario/offers/loop.xml").path
    try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: "loop.xml")
    #expect(
      try refusal(of: "check", "scenario").contains(
        "scenario/offers/loop.xml: error: its symbolic links lead in a circle [file]\n"))
  }

  /// The link of whoever keeps a folder is theirs to make; what it leads to is read as offers or
  /// refused, and shown of it is only what is wrong.
  @Test func `a link out of the folder gives nothing away`() throws {
    let path = folder.url.appending(path: "scenario/offers/link.xml").path
    try folder.write("root:secret-of-another\nsecret-two", to: "secret")
    try FileManager.default.createSymbolicLink(
      atPath: path, withDestinationPath: folder.url.appending(path: "secret").path)
    let said = try refusal(of: "check", "scenario")
    #expect(said.contains("scenario/offers/link.xml:1: error: this is not well-formed XML"))
    #expect(!said.contains("secret-of-another"))
  }

  @Test func `a name that is too long is refused`() throws {
    let name = repeated("x", 5_000) + ".xml"
    #expect(try importing(name).hasSuffix(": error: the name is too long [file]\n"))
  }

  @Test(arguments: ["../../../../etc/shadow-of-nothing", "scenario/../nothing.xml", "nothing.xml/"])
  func `a file that is not there is named as it was given`(name: String) throws {
    #expect(
      try importing(name)
        == "\(name): error: there is no such file or folder; check the name [file]\n")
  }

  @Test(arguments: [
    ("a\u{1B}[2Jb.xml", #"a\u{1B}[2Jb.xml"#), ("a\nerror: b.xml", #"a\u{A}error: b.xml"#),
    ("a\u{202E}b.xml", #"a\u{202E}b.xml"#),
  ])
  func `the name of a file is spelled out where it would be obeyed`(
    name: String, shown: String
  ) throws {
    try folder.write("<x/>", to: name)
    #expect(try importing(name).hasPrefix("\(shown):1: error: this is not a file of donor offers"))
    try FileManager.default.moveItem(
      at: folder.url.appending(path: name),
      to: folder.url.appending(path: "scenario/offers/\(name)"))
    #expect(try refusal(of: "check", "scenario").contains("scenario/offers/\(shown)"))
  }

  @Test(arguments: ["../../evil", "/tmp/evil", "a/b", ".", "..", "con\u{0}", "~root"])
  func `a donor's id is never a path`(id: String) throws {
    try folder.write(good.replacing("donor=\"NOR\"", with: "donor=\"\(id)\""), to: "new.xml")
    let said = try importing("new.xml")
    #expect(said.hasPrefix("new.xml:2: error: "))
    #expect(said.contains("[offers-id]") || said.contains("[xml-not-well-formed]"))
  }

  @Test func `a folder of too many files is refused before they are read`() throws {
    for number in 0..<1_001 { try folder.write("<", to: "scenario/offers/\(number).xml") }
    #expect(
      try refusal(of: "check", "scenario").hasPrefix(
        "scenario: error: it holds 1008 files, more than the 1000 of a scenario [file]\n"))
  }
}

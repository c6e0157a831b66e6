import CoalitionFormats
import Foundation
import Testing

/// A folder of its own for each test, removed when the test ends.
final class AtomicFileTests {
  let folder = NSTemporaryDirectory() + "atomic-file-\(UUID().uuidString)"

  init() throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  private func everything() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
  }

  @Test func `what is written is read back and nothing else is left`() throws {
    let path = "\(folder)/a.xml"
    try AtomicFile.write([1, 2, 3], to: path)
    try AtomicFile.write([], to: "\(folder)/b.xml")
    #expect(try AtomicFile.read(path, limit: 3) == [1, 2, 3])
    #expect(try AtomicFile.read("\(folder)/b.xml", limit: 3) == [])
    #expect(try everything() == ["a.xml", "b.xml"])
  }

  @Test func `a file is replaced and keeps its permissions`() throws {
    let path = "\(folder)/a.xml"
    try AtomicFile.write([1], to: path)
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path)
    let large = (0..<200_000).map { UInt8(truncatingIfNeeded: $0) }
    try AtomicFile.write(large, to: path)
    #expect(try AtomicFile.read(path, limit: 1 << 20) == large)
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    #expect(attributes[.posixPermissions] as? Int == 0o640)
  }

  @Test func `a file above the limit is refused`() throws {
    let path = "\(folder)/a.xml"
    try AtomicFile.write([1, 2, 3, 4], to: path)
    let error = #expect(throws: FileError.self) { try AtomicFile.read(path, limit: 3) }
    #expect(error?.description == "\(path): it has more than 3 bytes")
  }

  @Test func `a device is never replaced by a file`() throws {
    let link = "\(folder)/link"
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "/dev/null")
    let error = #expect(throws: FileError.self) { try AtomicFile.write([1], to: link) }
    #expect(error?.description == "\(link): it is a pipe or a device, not a file")
    #expect(try everything() == ["link"])
  }

  @Test func `a missing file says so`() {
    let path = "\(folder)/none.xml"
    let error = #expect(throws: FileError.self) { try AtomicFile.read(path, limit: 3) }
    #expect(error?.description == "\(path): there is no such file or folder")
    #expect(error?.isMissing == true)
  }

  @Test func `a folder is not a file`() throws {
    let error = #expect(throws: FileError.self) { try AtomicFile.read(folder, limit: 3) }
    #expect(error?.reason == "it is a folder, not a file")
    let written = #expect(throws: FileError.self) { try AtomicFile.write([1], to: folder) }
    #expect(written?.description == "\(folder): it is a folder, not a file")
    #expect(try everything() == [])
  }

  @Test func `a pipe is refused without waiting for somebody to write to it`() throws {
    let path = "\(folder)/pipe"
    let outcome = unsafe mkfifo(path, 0o600)
    try #require(outcome == 0)
    let error = #expect(throws: FileError.self) { try AtomicFile.read(path, limit: 3) }
    #expect(error?.reason == "it is a pipe or a device, not a file")
  }

  @Test func `a device is refused`() {
    let error = #expect(throws: FileError.self) { try AtomicFile.read("/dev/zero", limit: 3) }
    #expect(error?.reason == "it is a pipe or a device, not a file")
  }

  @Test func `writing where there is no folder names the file that was wanted`() {
    let path = "\(folder)/none/a.xml"
    let error = #expect(throws: FileError.self) { try AtomicFile.write([1], to: path) }
    #expect(error?.description == "\(path): there is no such file or folder")
  }

  @Test func `what a run left that was killed is removed by the next one for the same file`() throws
  {
    for name in [".a.xml.1-0.tmp", ".a.xml.\(getpid())-0.tmp"] {
      try Data([9]).write(to: URL(filePath: "\(folder)/\(name)"))
    }
    try AtomicFile.write([1], to: "\(folder)/a.xml")
    #expect(try AtomicFile.read("\(folder)/a.xml", limit: 3) == [1])
    #expect(try everything() == ["a.xml"])
  }

  @Test func `what another run is writing is left alone`() throws {
    let name = ".a.xml.1-0.tmp"
    try Data([9]).write(to: URL(filePath: "\(folder)/\(name)"))
    let other = unsafe open("\(folder)/\(name)", O_WRONLY)
    defer { close(other) }
    try #require(flock(other, LOCK_EX | LOCK_NB) == 0)
    try AtomicFile.write([1], to: "\(folder)/a.xml")
    #expect(try everything() == [name, "a.xml"])
  }

  @Test func `nothing is removed that only looks like a leftover`() throws {
    let names = [
      ".a.xml.1-0-2.tmp", ".a.xml.1-x.tmp", ".a.xml.tmp", ".a.xml.1-0.tmp.bak", ".b.xml.1-0.tmp",
    ]
    for name in names { try Data([9]).write(to: URL(filePath: "\(folder)/\(name)")) }
    let link = ".a.xml.2-0.tmp"
    try FileManager.default.createSymbolicLink(
      atPath: "\(folder)/\(link)", withDestinationPath: ".b.xml.1-0.tmp")
    let made = unsafe mkfifo("\(folder)/.a.xml.3-0.tmp", 0o600)
    try #require(made == 0)
    try AtomicFile.write([1], to: "\(folder)/a.xml")
    #expect(try everything() == (names + [link, ".a.xml.3-0.tmp", "a.xml"]).sorted())
  }

  @Test func `names are ordered and leave out hidden files`() throws {
    for name in ["b.xml", "ö.xml", "B.xml", ".hidden", "a.xml"] {
      try AtomicFile.write([], to: "\(folder)/\(name)")
    }
    #expect(try AtomicFile.names(in: folder) == ["B.xml", "a.xml", "b.xml", "ö.xml"])
    #expect(throws: FileError.self) { try AtomicFile.names(in: "\(folder)/none") }
  }

  @Test func `a folder is made once and kept`() throws {
    try AtomicFile.createFolder("\(folder)/offers")
    try AtomicFile.createFolder("\(folder)/offers")
    #expect(try AtomicFile.names(in: "\(folder)/offers") == [])
    #expect(throws: FileError.self) { try AtomicFile.createFolder("\(folder)/x/y") }
  }
}

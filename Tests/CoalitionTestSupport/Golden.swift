public import Foundation

/// A file that holds what is expected of a test.
///
/// `RECORD_GOLDEN=1 swift test` writes what the tests found into their files, and fails, so that
/// what was recorded is read before it is believed.
public struct Golden {
  /// The file.
  public let file: URL

  /// Names a file in the folder `Fixtures` beside a test.
  public init(_ name: String, beside test: StaticString = #filePath) {
    self.file = URL(filePath: "\(test)").deletingLastPathComponent()
      .appending(path: "Fixtures").appending(path: name)
  }

  /// Names a file by its place.
  public init(file: URL) { self.file = file }

  /// What the file holds.
  ///
  /// - Throws: What Foundation throws where the file cannot be read.
  public func bytes() throws -> [UInt8] { [UInt8](try Data(contentsOf: file)) }

  /// How what was found differs from the file, or `nil` where it does not.
  ///
  /// - Throws: What Foundation throws where the file cannot be read or written.
  public func difference(from found: [UInt8]) throws -> String? {
    let name = file.lastPathComponent
    if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] == "1" {
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(found).write(to: file)
      return "\(name) was recorded; look at it and run again without RECORD_GOLDEN"
    }
    let expected = try bytes()
    if expected == found { return nil }
    let lines = (Self.lines(expected), Self.lines(found))
    let same = zip(lines.0, lines.1).prefix { $0 == $1 }.count
    let words = [lines.0, lines.1].map { $0.dropFirst(same).first ?? "the end" }
    return "\(name):\(same + 1): expected \(words[0]), found \(words[1])"
  }

  private static func lines(_ bytes: [UInt8]) -> [String] {
    bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
  }
}

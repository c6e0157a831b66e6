import Foundation
import Testing

/// The package's folder, found from where this file is.
enum SourceTree {
  /// The folder that holds `Package.swift`.
  static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// Every Swift file of the sources.
  static let sources = files(under: "Sources", named: ".swift")

  /// Every declaration of the sources that leaves its file.
  static let declarations = sources.flatMap(\.declarations)

  /// Every Swift file of the tests.
  static let tests = files(under: "Tests", named: ".swift")

  /// The files under a folder whose names end so, in the order of their paths.
  static func files(under folder: String, named suffix: String) -> [SourceFile] {
    guard
      let all = FileManager.default.subpaths(atPath: root.appending(path: folder).path())
    else { return [] }
    return all.filter { $0.hasSuffix(suffix) }.sorted().compactMap {
      SourceFile("\(folder)/\($0)")
    }
  }

  /// The names in a folder, in order.
  static func names(in folder: String) -> [String] {
    let all = try? FileManager.default.contentsOfDirectory(
      atPath: root.appending(path: folder).path())
    return (all ?? []).filter { !$0.hasPrefix(".") }.sorted()
  }

  /// Whether there is such a file.
  static func has(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: root.appending(path: path).path())
  }
}

/// A file of the package.
struct SourceFile: Sendable, CustomTestStringConvertible {
  /// Its path from the package's folder.
  let path: String
  /// Its lines as they stand.
  let lines: [String]
  /// Its lines without comments and without what stands in string literals.
  let code: [String]

  /// Reads a file, or gives `nil` where there is none.
  init?(_ path: String) {
    guard
      let text = try? String(contentsOf: SourceTree.root.appending(path: path), encoding: .utf8)
    else { return nil }
    self.path = path
    self.lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    self.code = SwiftCode.withoutText(text)
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  /// The name without its folder and suffix.
  var name: String {
    String((path.split(separator: "/").last ?? "").prefix { $0 != "." })
  }

  /// The module it belongs to.
  var module: String { String(path.split(separator: "/").dropFirst().first ?? "") }

  var testDescription: String { path }

  /// Whether a line of the file is this.
  func has(_ line: String) -> Bool { lines.contains(line) }

  /// The lines of code that match, as `path:line`.
  func places(of pattern: Regex<some Any>) -> [String] {
    places(of: pattern, in: code)
  }

  /// The lines that match, comments and literals included, as `path:line`.
  func placesInText(of pattern: Regex<some Any>) -> [String] {
    places(of: pattern, in: lines)
  }

  private func places(of pattern: Regex<some Any>, in lines: [String]) -> [String] {
    // Unicode sees no boundary in `Double.infinity`.
    let pattern = pattern.wordBoundaryKind(.simple)
    return lines.indices.filter { lines[$0].contains(pattern) }.map { "\(path):\($0 + 1)" }
  }
}

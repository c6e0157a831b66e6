import Foundation

/// The official schema of IATI, read by libxml2's own `xmllint`.
///
/// The schema is not part of this package. `IATI_SCHEMAS` names the folder that has it; without
/// it, or without `xmllint`, tests that ask for it are skipped and say so.
package enum IATISchemaTool {
  /// Why tests are skipped.
  package static let absence = "IATI_SCHEMAS does not name the standard's schemas, or no xmllint"

  /// Whether schema and reader are there.
  package static let isHere: Bool = {
    guard let schema, FileManager.default.fileExists(atPath: schema) else { return false }
    return (try? run(["--version"]))?.status == 0
  }()

  private static let schema = ProcessInfo.processInfo.environment["IATI_SCHEMAS"].map {
    URL(filePath: $0, relativeTo: Program.root).appending(path: "iati-activities-schema.xsd").path
  }

  /// What the reader says of a document that the schema does not allow, or nothing.
  ///
  /// - Throws: What Foundation throws where there is no room for a temporary file.
  package static func problems(in bytes: [UInt8]) throws -> String {
    let folder = try TemporaryFolder()
    try folder.write(String(decoding: bytes, as: UTF8.self), to: "iati.xml")
    let file = folder.url.appending(path: "iati.xml").path
    let run = try run(["--nonet", "--noout", "--schema", schema ?? "", file])
    return run.status == 0 ? "" : "\(run.words)xmllint ended with \(run.status)"
  }

  private static func run(_ arguments: [String]) throws -> (status: Int32, words: String) {
    let process = Process()
    let words = Pipe()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["xmllint"] + arguments
    process.standardOutput = FileHandle.nullDevice
    process.standardError = words
    try process.run()
    let data = try words.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: data, as: UTF8.self))
  }
}

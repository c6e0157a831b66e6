import CoalitionFormats
import Foundation
import Testing

/// Debian's `python3-jsonschema`: a reader of our JSON Schema that is not ours.
enum JSONSchemaTool {
  /// Whether the tool is on this machine.
  static let isHere = (try? run(["-c", "import jsonschema"]))?.status == 0

  /// Checks documents against a schema.
  ///
  /// - Returns: A problem a line, or nothing where all documents keep the schema.
  static func problems(in documents: [[UInt8]], schema name: String) throws -> String {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let schema = try #require(SchemaCatalog.schema(named: name))
    let files = [schema.bytes] + documents
    for (index, bytes) in files.enumerated() {
      try Data(bytes).write(to: folder.appending(path: "\(index).json"))
    }
    let paths = files.indices.map { folder.appending(path: "\($0).json").path }
    let result = try run(["-c", script] + paths)
    return result.status == 0 ? result.output : "python3 ended with \(result.status)"
  }

  private static let script = """
    import json, sys
    from jsonschema import Draft202012Validator
    schema, *documents = [json.load(open(path, encoding="utf-8")) for path in sys.argv[1:]]
    Draft202012Validator.check_schema(schema)
    for document in documents:
      for error in Draft202012Validator(schema).iter_errors(document):
        print(error.json_path, error.message)
    """

  private static func run(_ arguments: [String]) throws -> (status: Int32, output: String) {
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3"] + arguments
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let data = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: data, as: UTF8.self))
  }
}

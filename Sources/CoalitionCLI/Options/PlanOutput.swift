import ArgumentParser
import Coalition

/// How and where a plan is written.
struct PlanOutput: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "How to write the plan. Without it the ending of the file says how (.txt, .xml or .json); "
        + "on standard output it is text.",
      valueName: "format"))
  var format: PlanFormat?

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "The file to write, whole or not at all. Without it, or with -, the plan goes to standard "
        + "output.", valueName: "file"),
    completion: .file())
  var output: String?

  func validate() throws {
    guard let path, format == nil, PlanFormat(ofFile: path) == nil else { return }
    throw ValidationError(
      "The name '\(path)' does not say how to write the plan; end it in .txt, .xml or .json, or "
        + "give --format.")
  }

  /// The file to write, or `nil` for standard output.
  private var path: String? { output == "-" ? nil : output }

  /// Ends where the file cannot be written, so that nobody waits for a plan that has no place.
  func findPlace() throws {
    guard let path else { return }
    try writing { () throws(FileError) in try AtomicFile.findPlace(for: path) }
  }

  /// Writes a plan, and says so where it goes to a file.
  func write(_ plan: VerifiedPlan) throws {
    let format = format ?? path.flatMap(PlanFormat.init(ofFile:)) ?? .text
    let bytes = format.bytes(for: plan)
    guard let path else { return try StandardOutput.put(bytes) }
    try writing { () throws(FileError) in try AtomicFile.write(bytes, to: path) }
    StandardError.print(
      "\(path): written as \(format.rawValue), with \(counted(plan.account.grants, "grant"))")
  }
}

/// The formats of a plan.
enum PlanFormat: String, CaseIterable, ExpressibleByArgument {
  case text
  case xml
  case json

  /// The format that a file's ending names, if any.
  init?(ofFile path: String) {
    switch path.split(separator: ".", omittingEmptySubsequences: false).last?.lowercased() {
    case "txt": self = .text
    case "xml": self = .xml
    case "json": self = .json
    default: return nil
    }
  }

  /// A plan in the format.
  func bytes(for plan: VerifiedPlan) -> [UInt8] {
    switch self {
    case .text: Array(PlanTextExporter().text(for: plan).utf8)
    case .xml: PlanXMLExporter().bytes(for: plan)
    case .json: PlanJSONExporter().bytes(for: plan)
    }
  }
}

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

  /// Refuses a format where several plans would go to standard output.
  func validate(forPlans count: Int) throws {
    guard count > 1, path == nil, let format else { return }
    throw ValidationError(
      "Standard output shows \(count) plans beside each other, not as \(format.rawValue); give "
        + "--output to write them to files.")
  }

  /// Ends where a file cannot be written, so that nobody waits for a plan that has no place.
  func findPlaces(count: Int) throws {
    guard let path else { return }
    for number in 1...count {
      try writing { () throws(FileError) in
        try AtomicFile.findPlace(for: Self.name(path, number))
      }
    }
  }

  /// The name of a file for one of several plans: `plan.xml`, `plan-2.xml`.
  private static func name(_ path: String, _ number: Int) -> String {
    if number == 1 { return path }
    let folder = path.lastIndex(of: "/").map { path[...$0] } ?? ""
    let file = path.dropFirst(folder.count)
    guard let point = file.lastIndex(of: "."), point > file.startIndex else {
      return "\(path)-\(number)"
    }
    return "\(folder)\(file[..<point])-\(number)\(file[point...])"
  }

  /// Writes one of several plans where there is a file, and says so.
  func writeFile(_ plan: VerifiedPlan, number: Int) throws {
    guard let path else { return }
    let format = format ?? PlanFormat(ofFile: path) ?? .text
    let name = Self.name(path, number)
    try writing { () throws(FileError) in try AtomicFile.write(format.bytes(for: plan), to: name) }
    StandardError.print(
      "\(name): written as \(format.rawValue), with \(counted(plan.account.grants, "grant"))")
  }

  /// Writes a plan, and says so where it goes to a file.
  func write(_ plan: VerifiedPlan) throws {
    guard path == nil else { return try writeFile(plan, number: 1) }
    try StandardOutput.put((format ?? .text).bytes(for: plan))
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

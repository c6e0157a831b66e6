import ArgumentParser
import Coalition

/// How and where a plan is written.
struct PlanOutput: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "text, xml or json. Without it, the ending of the file says which; else text.",
      valueName: "format"))
  var format: PlanFormat?

  @Option(
    name: .shortAndLong,
    help: "The file to write, whole or not at all; standard output where there is none.",
    completion: .file())
  var output: String?

  /// Writes a plan.
  func write(_ plan: VerifiedPlan) throws {
    let format = format ?? output.flatMap(PlanFormat.init(ofFile:)) ?? .text
    let bytes = format.bytes(for: plan)
    guard let output else {
      print(String(decoding: bytes, as: UTF8.self), terminator: "")
      return
    }
    try writing { () throws(FileError) in try AtomicFile.write(bytes, to: output) }
  }
}

/// The formats of a plan.
enum PlanFormat: String, CaseIterable, ExpressibleByArgument {
  case text
  case xml
  case json

  /// The format that a file's ending names, if any.
  init?(ofFile path: String) {
    guard let ending = path.split(separator: ".").last else { return nil }
    self.init(rawValue: String(ending))
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

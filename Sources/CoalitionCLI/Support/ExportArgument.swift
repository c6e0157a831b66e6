import ArgumentParser
import Coalition

/// Reads and lists what an export is asked for.
enum ExportArgument {
  /// The formats with what they write, a line each.
  static var list: String {
    ExportCatalog.all.map { format in
      let of =
        switch format.maker {
        case .plan: "from a plan and its scenario"
        case .scenario: "from a scenario"
        }
      return "  \(format.name): \(format.summary), \(of)"
    }.joined(separator: "\n")
  }

  /// A format by its name.
  static func format(_ text: String) throws -> ExportFormat {
    guard let format = ExportCatalog.format(named: text) else {
      throw ValidationError(
        "there is no export '\(spelledOut(text))'; there are "
          + alternatives(ExportCatalog.all.map(\.name), "and"))
    }
    return format
  }

  /// A donor by its id.
  static func donor(_ text: String) throws -> Identifier<Donor> {
    guard let donor = Identifier<Donor>(text) else {
      throw ValidationError("'\(spelledOut(text))' is not a donor's id; write one such as NOR")
    }
    return donor
  }
}

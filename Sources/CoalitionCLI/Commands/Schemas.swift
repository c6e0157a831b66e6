import ArgumentParser
import Coalition

extension CoalitionCommand {
  /// Prints the schema of a format.
  struct Schemas: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "schema", abstract: "Print the schema of a format, or the names of all schemas.",
      discussion: """
        Editors and validators read schemas. Those of donor offers may be sent to donors.

        Example: coalition schema donor-offers-1.xsd > donor-offers-1.xsd
        """)

    @Argument(
      help: "The schema's name; without it, the names are listed.",
      completion: .list(SchemaCatalog.all.map(\.name)))
    var name: String?

    func validate() throws {
      guard let name, SchemaCatalog.schema(named: name) == nil else { return }
      throw ValidationError(
        "There is no schema '\(name)'; there are "
          + SchemaCatalog.all.map(\.name).joined(separator: ", ") + ".")
    }

    func run() throws {
      guard let schema = name.flatMap(SchemaCatalog.schema(named:)) else {
        return try StandardOutput.print(SchemaCatalog.all.map(\.name))
      }
      try StandardOutput.put(schema.bytes)
    }
  }
}

import ArgumentParser
import Coalition

extension CoalitionCommand {
  /// Prints the schema of a format.
  struct Schemas: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "schema", abstract: "Print the schema of a format.",
      discussion: "Schemas: \(SchemaCatalog.all.map(\.name).joined(separator: ", ")).")

    @Argument(help: "The schema's name, such as \(SchemaCatalog.all[0].name).")
    var name: String

    func run() throws {
      guard let schema = SchemaCatalog.schema(named: name) else {
        throw ValidationError(
          "there is no schema '\(name)'; there are "
            + SchemaCatalog.all.map(\.name).joined(separator: ", "))
      }
      print(String(decoding: schema.bytes, as: UTF8.self), terminator: "")
    }
  }
}

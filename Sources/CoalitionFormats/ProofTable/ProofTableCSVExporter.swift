import CSVTable
public import CoalitionDomain

/// Writes the numbers of a plan's proof as a table for a spreadsheet or a short program.
public struct ProofTableCSVExporter: Sendable {
  /// Creates an exporter.
  public init() {}

  /// The table, with a header row.
  public func bytes(for table: ProofTable) -> [UInt8] {
    var writer = CSVWriter()
    writer.row(["stage", "part", "row", "variable", "number", "worth"])
    for line in table.lines {
      writer.row([
        line.stage, line.part.rawValue, line.row, line.variable, line.number, line.worth,
      ])
    }
    return writer.finish()
  }
}

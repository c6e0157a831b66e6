internal import CSVTable
import CoalitionDomain

/// The rows of all tables.
struct RegisterTables: Sendable {
  var states: [StateName] = []
  var membership: [Membership] = []
  var obligations: [ObligationEvent] = []
  var extensions: [DeadlineExtension] = []
  var meetings: [Meeting] = []
  var plans: [ActionPlan] = []
  var actions: [PlanAction] = []
  var steps: [ReadinessStep] = []
  var offices: [OfficeTerm] = []
  var readiness: [ReadinessEvidence] = []
  var needs: [DeclaredNeed] = []
  var reports: [TransparencyReport] = []
  var coalitions: [CountryCoalition] = []
  var knowledge: [RegisterKnowledge] = []
}

/// How a file of one table is laid over the rows that are there.
struct RegisterTable: Sendable {
  /// The table's name and columns.
  let format: RegisterTableFormat
  /// Lays the rows of a file over those that are there.
  let lay: @Sendable (ArraySlice<CSVRow>, String, inout RegisterTables) -> [Diagnostic]

  /// Every table, in the order of the pages that describe them.
  static let all = [
    RegisterTable(\.states), RegisterTable(\.membership), RegisterTable(\.obligations),
    RegisterTable(\.extensions), RegisterTable(\.meetings), RegisterTable(\.plans),
    RegisterTable(\.actions), RegisterTable(\.steps), RegisterTable(\.offices),
    RegisterTable(\.readiness), RegisterTable(\.needs), RegisterTable(\.reports),
    RegisterTable(\.coalitions), RegisterTable(\.knowledge),
  ]

  private init<Row: RegisterRow>(
    _ rows: any WritableKeyPath<RegisterTables, [Row]> & Sendable
  ) {
    self.format = Row.format
    self.lay = { table, file, tables in
      var reader = RegisterTableReader(format: Row.format, file: file)
      let read = reader.rows(of: table, as: Row.self)
      guard !tables[keyPath: rows].isEmpty else {
        tables[keyPath: rows] = read
        return reader.diagnostics
      }
      var places: [[String]: Int] = [:]
      for (place, row) in tables[keyPath: rows].enumerated() { places[row.key] = place }
      for row in read {
        if let place = places[row.key] {
          tables[keyPath: rows][place] = row
        } else {
          tables[keyPath: rows].append(row)
        }
      }
      return reader.diagnostics
    }
  }
}

extension RegisterTables {
  /// Lays files over the rows that are there, in the order of the files.
  ///
  /// - Returns: Everything that is wrong with them.
  mutating func lay(_ files: [RegisterFile]) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    for file in files {
      do throws(CSVTableError) {
        let rows = try CSVTable.read(file.bytes)
        let filled = rows.filter { $0.fields.contains { !$0.text.isEmpty } }
        guard let table = table(of: filled.first, in: file.path, &diagnostics) else { continue }
        diagnostics += table.lay(filled.dropFirst(), file.path, &self)
      } catch {
        diagnostics.append(
          Diagnostic(
            .error, error.code, at: SourceLocation(file: file.path, line: error.line), error.reason)
        )
      }
    }
    return diagnostics
  }

  /// The table that a first row names.
  private func table(
    of row: CSVRow?, in file: String, _ diagnostics: inout [Diagnostic]
  ) -> RegisterTable? {
    let cells = row.map { $0.fields.map(\.text) } ?? []
    let filled = Array(cells.reversed().drop(while: \.isEmpty).reversed())
    let location = SourceLocation(file: file, line: row?.line)
    let table = RegisterTable.all.first { $0.format.fullName == filled.first }
    guard let table, filled.count <= 2 else {
      let found =
        filled.isEmpty
        ? "the file is empty" : "the first row is \(quoted(filled.joined(separator: ",")))"
      let names = RegisterTable.all.map(\.format.name).joined(separator: ", ")
      diagnostics.append(
        Diagnostic(
          .error, "format", at: location,
          "\(found); write \(RegisterTableFormat.prefix)TABLE,\(RegisterTableFormat.version) above "
            + "the heading, where TABLE is one of: \(names)"))
      return nil
    }
    guard filled.count == 2, filled[1] == RegisterTableFormat.version else {
      let found =
        filled.count == 2 ? "version \(quoted(filled[1])) is not known" : "the version is missing"
      diagnostics.append(
        Diagnostic(
          .error, "format-version", at: location,
          "\(found); this program reads version \(RegisterTableFormat.version): write "
            + "\(table.format.fullName),\(RegisterTableFormat.version)"))
      return nil
    }
    return table
  }
}

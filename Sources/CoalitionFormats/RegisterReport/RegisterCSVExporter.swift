import CSVTable
public import CoalitionDomain
public import TreatyRegister

/// Writes how states stand to a treaty as a table for a spreadsheet, version 1.
public struct RegisterCSVExporter: Sendable {
  private let register: TreatyRegister

  /// Creates an exporter of a register.
  public init(_ register: TreatyRegister) { self.register = register }

  /// How states stand to a treaty on a day, a row a state.
  ///
  /// A deadline stands only where there is work to do; an obligation that is absent says
  /// `no obligation recorded`.
  public func status(of states: [CountryCode], in treaty: Treaty, on day: CivilDate) -> [UInt8] {
    var writer = CSVWriter(neutralisesFormulas: true)
    writer.row(["coalition-status", "1", treaty.code, day.description])
    let articles = treaty == .ccm ? ObligationArticle.allCases : []
    writer.row(
      ["state", "name", "status", "signed", "consented", "in_force", "note", "source"]
        + articles.flatMap { ["article_\($0.rawValue)", "article_\($0.rawValue)_deadline"] })
    for row in StatusRow.rows(of: states, in: treaty, on: day, register) {
      let signed = row.membership?.signed.flatMap { $0 <= day ? $0 : nil }
      let consented = row.entryIntoForce == nil ? nil : row.membership?.consented
      writer.row(
        [
          row.state.code, row.name, row.status.rawValue, signed?.description ?? "",
          consented?.description ?? "", row.entryIntoForce?.description ?? "", row.note,
          row.membership?.provenance.source.text ?? "",
        ]
          + row.obligations.flatMap { obligation in
            [
              obligation.condition == .absent
                ? "no obligation recorded" : obligation.condition.rawValue,
              obligation.condition.isOpen ? obligation.deadline?.description ?? "" : "",
            ]
          })
    }
    return writer.finish()
  }
}

internal import CoalitionDomain

/// Tells people what an import of IATI brings: what was recognised and why, what becomes an offer
/// or a commitment, and what was set aside.
public struct IATIReportText: Sendable {
  /// Creates an exporter.
  public init() {}

  /// The report's lines.
  ///
  /// - Parameters:
  ///   - change: What is imported.
  ///   - file: What to call the IATI file.
  ///   - isWritten: Whether the files have been written.
  /// - Returns: Lines of text for a terminal, without line ends.
  public func lines(for change: IATIImport, file: String, isWritten: Bool) -> [String] {
    let reading = change.reading
    let sections = [
      [summary(of: reading, file: file)] + recognised(reading.recognised),
      offers(change, isWritten: isWritten), commitments(change, isWritten: isWritten),
      setAside(reading.setAside),
    ]
    return Array(sections.filter { !$0.isEmpty }.joined(separator: [""]))
  }

  private func summary(of reading: IATIReading, file: String) -> String {
    let activities = counted(reading.activityCount, "activity", "activities")
    let found = reading.recognised.count
    guard found > 0 else { return "\(file): \(activities), none of mine action" }
    let kinds = [(IATIConfidence.high, "surely"), (.medium, "likely"), (.low, "perhaps")]
      .compactMap { confidence, word in
        let count = reading.recognised.count { $0.confidence == confidence }
        return count == 0 ? nil : "\(count) \(word)"
      }
    return "\(file): \(activities); \(found) of mine action (\(kinds.joined(separator: ", ")))"
  }

  private func recognised(_ activities: [IATIRecognition]) -> [String] {
    guard !activities.isEmpty else { return [] }
    var table = TextTable([
      ("Line", .right), ("Sure", .left), ("Activity", .left), ("Signals", .left),
    ])
    for activity in activities {
      let signals = activity.signals.map { "\($0.kind.rawValue) \(quoted($0.seen))" }
      table.add([
        "\(activity.line)", activity.confidence.rawValue, shown(activity.identifier),
        signals.joined(separator: "; "),
      ])
    }
    return table.lines
  }

  /// Each donor's file with the drafts that the IATI file brings, in the same order.
  private func offers(_ change: IATIImport, isWritten: Bool) -> [String] {
    zip(change.offers, change.reading.offers).flatMap { donor, drafts in
      let what = donor.replaces ? "the donor's file, with drafts in it" : "a new file of drafts"
      var lines = ["\(donor.path): \(what)\(isWritten ? "" : "; not written (dry run)")"]
      lines += table(of: drafts.offers, change.reading)
      // Of what is withdrawn, a line of its own says why it goes.
      let repeated = Set(donor.withdrawn.map { "removed: \($0)" })
      lines += donor.comparison.description.split(separator: "\n").map(String.init)
        .filter { !repeated.contains($0) }.map { "  \($0)" }
      lines += donor.confirmed.map { "  confirmed by the donor, so left as it is: \($0)" }
      lines += donor.withdrawn.map { "  withdrawn, no longer in the activity: \($0)" }
      return lines
    }
  }

  private func table(of offers: [Offer], _ reading: IATIReading) -> [String] {
    var table = TextTable([
      ("Years", .left), ("Amount", .decimal), ("Status", .left), ("For", .left),
      ("Activity", .left),
    ])
    for offer in offers {
      guard let envelope = offer.envelope, let years = offer.years else { continue }
      let span = [years.lowerBound, years.upperBound].uniqued().map(\.description)
      table.add([
        span.joined(separator: "-"), "\(envelope.currency) \(grouped(envelope.total))",
        offer.status.rawValue, offer.earmark.states.map(\.code).joined(separator: ", "),
        shown(reading.activities[.offer(offer.id)] ?? ""),
      ])
    }
    return table.lines
  }

  private func commitments(_ change: IATIImport, isWritten: Bool) -> [String] {
    guard let path = change.commitmentsPath else { return [] }
    let rows = change.reading.commitments
    var table = TextTable([
      ("Year", .left), ("Amount", .decimal), ("State", .left), ("For", .left), ("Donor", .left),
      ("Activity", .left),
    ])
    for row in rows {
      table.add([
        "\(row.year)", "\(row.amount.currency) \(grouped(row.amount))", row.state.code,
        row.scope.words, shown(row.donor?.text ?? "", to: 16),
        shown(change.reading.activities[.commitment(row.id)] ?? ""),
      ])
    }
    let count = counted(rows.count, "row", "rows")
    return ["\(path): \(count) of existing programmes\(isWritten ? "" : "; not written (dry run)")"]
      + table.lines
  }

  private func setAside(_ items: [IATISetAside]) -> [String] {
    guard !items.isEmpty else { return [] }
    var table = TextTable([
      ("Line", .right), ("Why", .left), ("Amount", .decimal), ("Activity", .left),
    ])
    for item in items {
      let amounts = item.amounts.map { "\($0.currency) \(grouped($0))" }
      let detail = item.detail.isEmpty ? "" : ": \(item.detail)"
      table.add([
        "\(item.line)", item.reason.rawValue, amounts.joined(separator: ", "),
        shown(item.identifier) + detail,
      ])
    }
    return ["Set aside, and not counted"] + table.lines
  }

  /// An id from outside, cut to fit a table.
  private func shown(_ identifier: String, to most: Int = 40) -> String {
    identifier.count > most ? identifier.prefix(most - 1) + "…" : identifier
  }
}

extension Envelope {
  /// All of it.
  var total: Money {
    switch shape {
    case .flexible(let amount, _): amount
    case .yearly(let amounts, _): amounts.values.reduce(.zero(currency)) { $0 + $1 }
    }
  }
}

extension Commitment.Scope {
  /// What it pays for, as the table says it.
  var words: String {
    switch self {
    case .need(let need): need.text
    case .pillar(let pillar): pillar.rawValue
    case .notDisaggregated: "not-disaggregated"
    }
  }
}

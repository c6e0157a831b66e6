public import CoalitionDomain
internal import JSONTree

/// Tells programs what an import of IATI brings. Version 1; a later program may add members, and
/// takes none away. <doc:IATI> has an example.
public struct IATIReportJSON: Sendable {
  /// Creates an exporter.
  public init() {}

  /// Writes one document.
  ///
  /// - Parameters:
  ///   - change: What is imported.
  ///   - file: What to call the IATI file.
  ///   - isWritten: Whether the files have been written.
  ///   - findings: What was found in the file and in the folder.
  /// - Returns: A JSON document in UTF-8.
  public func bytes(
    for change: IATIImport, file: String, isWritten: Bool, findings: [Diagnostic]
  ) -> [UInt8] {
    var writer = JSONTreeWriter()
    writer.beginObject()
    writer.string("format", value: "coalition-iati-import")
    writer.integer("version", value: 1)
    writer.string("file", value: file)
    writer.boolean("written", value: isWritten)
    writer.integer("activities", value: Int64(change.reading.activityCount))
    writer.beginArray("recognised")
    for activity in change.reading.recognised { write(activity, to: &writer) }
    writer.endArray()
    writer.beginArray("offers")
    for (donor, drafts) in zip(change.offers, change.reading.offers) {
      write(donor, drafts, change.reading, to: &writer)
    }
    writer.endArray()
    writer.beginArray("commitments")
    for row in change.reading.commitments { write(row, change.reading, to: &writer) }
    writer.endArray()
    writer.beginArray("setAside")
    for item in change.reading.setAside { write(item, to: &writer) }
    writer.endArray()
    FindingsJSONExporter.write(findings, to: &writer)
    writer.endObject()
    return writer.finish()
  }

  private func write(_ activity: IATIRecognition, to writer: inout JSONTreeWriter) {
    writer.beginObject()
    writer.string("identifier", value: activity.identifier)
    writer.string("title", value: activity.title)
    writer.integer("line", value: Int64(activity.line))
    writer.string("confidence", value: activity.confidence.rawValue)
    writer.beginArray("signals")
    for signal in activity.signals {
      writer.beginObject()
      writer.string("kind", value: signal.kind.rawValue)
      writer.string("seen", value: signal.seen)
      writer.string("confidence", value: signal.confidence.rawValue)
      writer.integer("line", value: Int64(signal.line))
      writer.endObject()
    }
    writer.endArray()
    writer.endObject()
  }

  private func write(
    _ donor: IATIImport.DonorChange, _ drafts: DonorOffers, _ reading: IATIReading,
    to writer: inout JSONTreeWriter
  ) {
    writer.beginObject()
    writer.string("donor", value: drafts.donor.id.text)
    writer.string("file", value: donor.path)
    writer.boolean("isNew", value: !donor.replaces)
    writer.beginArray("drafts")
    for draft in drafts.offers { write(draft, reading, to: &writer) }
    writer.endArray()
    list("added", donor.comparison.added, to: &writer)
    list("removed", donor.comparison.removed, to: &writer)
    list("changed", donor.comparison.changed.map(\.offer), to: &writer)
    list("unchanged", donor.comparison.unchanged, to: &writer)
    list("confirmed", donor.confirmed, to: &writer)
    list("withdrawn", donor.withdrawn, to: &writer)
    writer.endObject()
  }

  private func list(
    _ name: String, _ ids: [Identifier<Offer>], to writer: inout JSONTreeWriter
  ) {
    writer.beginArray(name)
    for id in ids { writer.string(value: id.text) }
    writer.endArray()
  }

  private func write(
    _ draft: Offer, _ reading: IATIReading, to writer: inout JSONTreeWriter
  ) {
    writer.beginObject()
    writer.string("id", value: draft.id.text)
    writer.string("activity", value: reading.activities[.offer(draft.id)] ?? "")
    writer.string("title", value: draft.title)
    writer.string("status", value: draft.status.rawValue)
    writer.beginArray("states")
    for state in draft.earmark.states { writer.string(value: state.code) }
    writer.endArray()
    writer.beginArray("pillars")
    for pillar in draft.earmark.pillars { writer.string(value: pillar.rawValue) }
    writer.endArray()
    writer.beginArray("amounts")
    switch draft.envelope?.shape {
    case .yearly(let amounts, _):
      for (year, amount) in amounts.sorted(by: { $0.key < $1.key }) {
        write(amount, in: year...year, to: &writer)
      }
    case .flexible(let amount, let years): write(amount, in: years, to: &writer)
    case nil: break
    }
    writer.endArray()
    writer.endObject()
  }

  private func write(
    _ amount: Money, in years: ClosedRange<Year>, to writer: inout JSONTreeWriter
  ) {
    writer.beginObject()
    writer.integer("firstYear", value: Int64(years.lowerBound.number))
    writer.integer("lastYear", value: Int64(years.upperBound.number))
    write(amount, to: &writer)
    writer.endObject()
  }

  private func write(
    _ row: Commitment, _ reading: IATIReading, to writer: inout JSONTreeWriter
  ) {
    writer.beginObject()
    writer.string("id", value: row.id.text)
    writer.string("activity", value: reading.activities[.commitment(row.id)] ?? "")
    writer.string("state", value: row.state.code)
    writer.string("for", value: row.scope.words)
    writer.integer("year", value: Int64(row.year.number))
    write(row.amount, to: &writer)
    if let donor = row.donor { writer.string("donor", value: donor.text) }
    writer.string("source", value: row.source.text)
    writer.endObject()
  }

  private func write(_ item: IATISetAside, to writer: inout JSONTreeWriter) {
    writer.beginObject()
    writer.string("identifier", value: item.identifier)
    writer.integer("line", value: Int64(item.line))
    writer.string("reason", value: item.reason.rawValue)
    writer.string("detail", value: item.detail)
    writer.beginArray("amounts")
    for amount in item.amounts {
      writer.beginObject()
      write(amount, to: &writer)
      writer.endObject()
    }
    writer.endArray()
    writer.endObject()
  }

  private func write(_ amount: Money, to writer: inout JSONTreeWriter) {
    writer.string("amount", value: amount.decimal)
    writer.string("currency", value: amount.currency.code)
  }
}

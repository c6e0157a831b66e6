public import CoalitionDomain
import JSONTree
public import TreatyRegister

/// Writes what the treaty register says of a day as JSON, version 1.
///
/// The same register and day give the same bytes. What is not known is left out, never written as
/// nothing or zero.
public struct RegisterJSONExporter: Sendable {
  private let register: TreatyRegister

  /// The version in every document.
  public static let version = 1

  /// Creates an exporter of a register.
  public init(_ register: TreatyRegister) { self.register = register }

  /// How states stand to a treaty on a day.
  public func status(of states: [CountryCode], in treaty: Treaty, on day: CivilDate) -> [UInt8] {
    var writer = document("coalition-status", on: day)
    writer.string("treaty", value: treaty.code)
    writer.beginArray("states")
    for row in StatusRow.rows(of: states, in: treaty, on: day, register) {
      writer.beginObject()
      writer.string("state", value: row.state.code)
      writer.string("name", value: row.name)
      writer.string("status", value: row.status.rawValue)
      writer.optional("signed", row.membership?.signed.flatMap { $0 <= day ? $0 : nil })
      if row.status.hasConsented || row.status == .withdrawn {
        writer.optional("consent", row.membership?.consent?.rawValue)
        writer.optional("consented", row.membership?.consented)
      }
      writer.optional("entryIntoForce", row.entryIntoForce)
      writer.optional("source", row.membership?.provenance.source.text)
      writer.optional("confirmed", row.membership?.provenance.confirmation.rawValue)
      writer.optional("note", row.note.isEmpty ? nil : row.note)
      if treaty == .ccm { writer.obligations(row.obligations) }
      writer.endObject()
    }
    writer.endArray()
    writer.limits(StatusRow.limits(of: treaty, on: day, register))
    writer.endObject()
    return writer.finish()
  }

  /// What progress reports count on a day.
  public func progress(on day: CivilDate) -> [UInt8] {
    let progress = register.progress(on: day)
    var writer = document("coalition-progress", on: day)
    writer.optional("actionPlan", progress.plan?.title)
    writer.beginArray("counts")
    for count in progress.counts {
      writer.beginObject()
      writer.string("id", value: count.id)
      writer.string("section", value: count.section.rawValue)
      writer.string("title", value: count.title)
      writer.integer("count", value: Int64(count.count))
      writer.strings("states", count.states.map(\.code))
      writer.endObject()
    }
    writer.endArray()
    writer.beginArray("offices")
    for term in progress.offices {
      writer.beginObject()
      writer.string("office", value: term.office.rawValue)
      writer.optional("theme", term.theme)
      writer.string("state", value: term.state.code)
      writer.optional("person", term.person)
      writer.optional("first", term.first)
      writer.optional("last", term.last)
      writer.string("source", value: term.provenance.source.text)
      writer.endObject()
    }
    writer.endArray()
    writer.limits(progress.limits)
    writer.endObject()
    return writer.finish()
  }

  /// States that a coalition could form around on a day, the first candidate first.
  public func candidates(on day: CivilDate) -> [UInt8] {
    var writer = document("coalition-candidates", on: day)
    writer.beginArray("candidates")
    for candidate in register.candidates(on: day) {
      writer.beginObject()
      writer.string("state", value: candidate.state.code)
      writer.string("name", value: register.name(of: candidate.state))
      writer.string("status", value: candidate.status.rawValue)
      writer.obligations(candidate.obligations)
      if let daysLeft = candidate.daysLeft { writer.integer("daysLeft", value: Int64(daysLeft)) }
      writer.beginArray("readiness")
      for review in candidate.readiness {
        writer.beginObject()
        writer.optional("pillar", review.pillar?.rawValue)
        writer.string("grade", value: review.grade.rawValue)
        writer.strings("gaps", review.gaps.map(\.title))
        writer.endObject()
      }
      writer.endArray()
      writer.strings("needs", candidate.needs.map(\.rawValue))
      writer.strings("reasons", candidate.reasons)
      writer.endObject()
    }
    writer.endArray()
    writer.limits(register.limits(on: day))
    writer.endObject()
    return writer.finish()
  }

  private func document(_ format: String, on day: CivilDate) -> JSONTreeWriter {
    var writer = JSONTreeWriter()
    writer.beginObject()
    writer.string("format", value: format)
    writer.integer("version", value: Int64(Self.version))
    writer.string("on", value: day.description)
    return writer
  }
}

extension JSONTreeWriter {
  fileprivate mutating func optional(_ key: String, _ value: (some CustomStringConvertible)?) {
    if let value { string(key, value: value.description) }
  }

  fileprivate mutating func strings(_ key: String, _ values: [String]) {
    beginArray(key)
    for value in values { string(value: value) }
    endArray()
  }

  fileprivate mutating func limits(_ limits: [RegisterLimit]) {
    strings("limits", limits.map(\.description))
  }

  fileprivate mutating func obligations(_ obligations: [Obligation]) {
    beginArray("obligations")
    for obligation in obligations {
      beginObject()
      integer("article", value: Int64(obligation.article.rawValue))
      string("condition", value: obligation.condition.rawValue)
      if obligation.condition != .absent {
        optional("deadline", obligation.deadline)
        optional("originalDeadline", obligation.originalDeadline)
        optional("reason", obligation.reason)
      }
      endObject()
    }
    endArray()
  }
}

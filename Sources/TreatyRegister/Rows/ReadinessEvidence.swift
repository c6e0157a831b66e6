public import CoalitionDomain

/// What a source says of one step of a state that seeks or gives help.
public struct ReadinessEvidence: Hashable, Sendable {
  /// Which side the state is on.
  public let role: AssistanceRole
  /// The state.
  public let state: CountryCode
  /// The pillar, or `nil` where the source speaks of none.
  public let pillar: Pillar?
  /// The step's short name.
  public let step: String
  /// Whether it is taken.
  public let isDone: Bool
  /// The day from which that is known.
  public let date: CivilDate
  /// How exactly the day is known.
  public let dating: Dating
  /// What else is to be known.
  public let note: String?
  /// Where the row comes from.
  public let provenance: Provenance
}

extension ReadinessEvidence: RegisterRow {
  static let format = RegisterTableFormat(
    name: "readiness",
    columns: [
      "role", "state", "pillar", "step", "done", "date", "dated", "note", "source", "confirmed",
    ])

  init?(_ row: inout RegisterRowReader) {
    let role = row.required("role", .word(AssistanceRole.self, "a role"))
    let state = row.required("state", .state)
    let pillar = row.optional("pillar", .word(Pillar.self, "a pillar"))
    let step = row.required("step", .text)
    let isDone = row.required("done", .yesOrNo)
    let date = row.date()
    let note = row.optional("note", .text)
    if role == .requester, !row.isFilled("pillar") {
      row.error(
        "missing-value", in: "pillar", "the cell is empty; fill it in where the role is requester")
    }
    let provenance = row.provenance()
    guard let role, let state, let step, let isDone, let date, let provenance else { return nil }
    self.init(
      role: role, state: state, pillar: pillar, step: step, isDone: isDone, date: date.day,
      dating: date.dating, note: note, provenance: provenance)
  }

  var key: [String] {
    [role.rawValue, state.code, pillar?.rawValue ?? "", step, date.description]
  }
}

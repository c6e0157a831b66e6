import CoalitionDomain
import TreatyRegister

/// What every format of a status says of one state.
struct StatusRow {
  let state: CountryCode
  let name: String
  let day: CivilDate
  let status: MembershipStatus
  let membership: Membership?
  let entryIntoForce: CivilDate?
  /// What Articles 3, 4 and 5 ask; none where another treaty is asked for.
  let obligations: [Obligation]

  /// Looks states up.
  static func rows(
    of states: [CountryCode], in treaty: Treaty, on day: CivilDate, _ register: TreatyRegister
  ) -> [StatusRow] {
    states.map { state in
      let membership = register.membership(of: state, in: treaty)
      let status = register.status(of: state, on: day, in: treaty)
      return StatusRow(
        state: state, name: register.name(of: state), day: day, status: status,
        membership: membership,
        entryIntoForce: status.hasConsented || status == .withdrawn
          ? membership?.entryIntoForce : nil,
        obligations: treaty == .ccm ? register.obligations(of: state, on: day) : [])
    }
  }

  /// The tables behind a status that the day lies beyond.
  static func limits(
    of treaty: Treaty, on day: CivilDate, _ register: TreatyRegister
  ) -> [RegisterLimit] {
    register.limits(on: day).filter { limit in
      limit.table == "membership" && limit.part == treaty.code
        || treaty == .ccm && ["obligations", "extensions"].contains(limit.table)
    }
  }

  /// What a reader must know of the row's dates: a withdrawal, and a row not fully confirmed.
  var note: String {
    var notes: [String] = []
    if let effect = membership?.withdrawalTakesEffect,
      membership?.withdrawn.map({ $0 <= day }) ?? false
    {
      notes.append("withdrawal takes effect \(effect)")
    }
    switch membership?.provenance.confirmation {
    case .partly: notes.append("confirmed in part")
    case .unconfirmed: notes.append("not confirmed")
    case .primary, .confirmed, nil: break
    }
    return notes.joined(separator: "; ")
  }
}

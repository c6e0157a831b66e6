public import CoalitionDomain

/// How a state stands to one treaty: what it signed, consented to and withdrew from, and when.
public struct Membership: Hashable, Sendable {
  /// The treaty.
  public let treaty: Treaty
  /// The state.
  public let state: CountryCode
  /// The day it signed, if it did.
  public let signed: CivilDate?
  /// How it consented to be bound, if it did.
  public let consent: Consent?
  /// The day it deposited its consent.
  public let consented: CivilDate?
  /// The day its withdrawal was received.
  public let withdrawn: CivilDate?
  /// The day the withdrawal takes effect, where the source says.
  let withdrawalEffect: CivilDate?
  /// What else is to be known.
  public let note: String?
  /// Where the row comes from.
  public let provenance: Provenance

  /// How a state consents to be bound.
  public enum Consent: String, CaseIterable, Sendable {
    /// It ratified what it had signed.
    case ratification
    /// It accepted what it had signed.
    case acceptance
    /// It approved what it had signed.
    case approval
    /// It joined without having signed.
    case accession
    /// It took over what a state before it was bound by.
    case succession
    /// It notified its consent to a protocol or amendment.
    case consent
    /// Whether and when it consented, the source does not say.
    case notRecorded = "not-recorded"
  }
}

extension Membership {
  /// The day the treaty entered or enters into force for the state, or `nil` where it has not
  /// consented or the day of that is not recorded.
  ///
  /// A successor state is bound from the day of its succession.
  public var entryIntoForce: CivilDate? {
    guard let consented else { return nil }
    guard consent != .succession else { return max(consented, treaty.entryIntoForce) }
    return TreatyCalendar.entryIntoForce(consented: consented, in: treaty)
  }

  /// The day its withdrawal took or takes effect, or `nil` where it has not withdrawn.
  public var withdrawalTakesEffect: CivilDate? {
    withdrawalEffect
      ?? withdrawn.map { TreatyCalendar.withdrawalEffect(received: $0, in: treaty) }
  }

  /// How the state stands to the treaty on a day.
  public func status(on day: CivilDate) -> MembershipStatus {
    if consent == .notRecorded { return .notRecorded }
    if let effect = withdrawalTakesEffect, effect <= day { return .withdrawn }
    if let entryIntoForce, let consented, consented <= day {
      return entryIntoForce <= day ? .party : .notYetInForce
    }
    return signed.map { $0 <= day } ?? false ? .signatory : .none
  }
}

/// How a state stands to a treaty on a day.
public enum MembershipStatus: String, CaseIterable, Sendable {
  /// It has neither signed nor consented.
  case none
  /// It has signed and not consented.
  case signatory
  /// It has consented, and the treaty is not yet in force for it.
  case notYetInForce = "not-yet-in-force"
  /// It is bound.
  case party
  /// It was bound, and its withdrawal has taken effect.
  case withdrawn
  /// The sources do not say.
  case notRecorded = "not-recorded"
}

extension MembershipStatus {
  /// Whether the state has consented to be bound and not withdrawn, as the treaty's documents count
  /// States Parties.
  public var hasConsented: Bool { self == .party || self == .notYetInForce }

  /// The status as offers and plans know it; `nil` where the sources do not say.
  public var treatyStatus: TreatyStatus? {
    switch self {
    case .party, .notYetInForce: .party
    case .signatory: .signatory
    case .none, .withdrawn: .nonParty
    case .notRecorded: nil
    }
  }
}

extension Membership: RegisterRow {
  static let format = RegisterTableFormat(
    name: "membership",
    columns: [
      "treaty", "state", "signed", "consent", "consented", "withdrawn", "withdrawal_effect", "note",
      "source", "confirmed",
    ])

  init?(_ row: inout RegisterRowReader) {
    let treaty = row.required("treaty", .treaty)
    let state = row.required("state", .state)
    let signed = row.optional("signed", .date)
    let consent = row.optional("consent", .word(Consent.self, "a kind of consent"))
    let consented = row.optional("consented", .date)
    let withdrawn = row.optional("withdrawn", .date)
    let effect = row.optional("withdrawal_effect", .date)
    let note = row.optional("note", .text)
    let needsDay = row.isFilled("consent") && consent != .notRecorded
    if needsDay != row.isFilled("consented") {
      row.error(
        "consent", in: "consented",
        "a kind of consent and its day come together; fill in both or neither")
    }
    row.checkOrder(signed, "signed", consented, "consented")
    row.checkOrder(consented, "consented", withdrawn, "withdrawn")
    row.checkOrder(withdrawn, "withdrawn", effect, "withdrawal_effect")
    let provenance = row.provenance()
    guard let treaty, let state, let provenance else { return nil }
    self.init(
      treaty: treaty, state: state, signed: signed, consent: consent, consented: consented,
      withdrawn: withdrawn, withdrawalEffect: effect, note: note, provenance: provenance)
  }

  var key: [String] { [treaty.code, state.code] }
}

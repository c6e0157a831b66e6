public import CoalitionDomain

/// A treaty of humanitarian disarmament, or a part of one that states consent to by itself.
public struct Treaty: Hashable, Sendable {
  /// The short name, such as `CCM`.
  public let code: String
  /// The name in full.
  public let title: String
  /// The day it entered into force for its first states.
  public let entryIntoForce: CivilDate
  /// When it enters into force for a state that consents later.
  let rule: EntryRule
  /// How many months after it was received a withdrawal takes effect.
  let withdrawalMonths: Int

  /// When a treaty enters into force for a state.
  enum EntryRule: Hashable {
    /// On the first day of the sixth month after the month of the deposit.
    case firstOfSixthMonth
    /// Six months after the day of the deposit.
    case sixMonths
  }

  /// Creates a treaty.
  private init(
    _ code: String, _ title: String, since: (Int, Int, Int), _ rule: EntryRule, withdrawal: Int
  ) {
    guard let day = CivilDate(year: since.0, month: since.1, day: since.2) else {
      preconditionFailure("\(code) has no such day")
    }
    self.code = code
    self.title = title
    self.entryIntoForce = day
    self.rule = rule
    self.withdrawalMonths = withdrawal
  }
}

extension Treaty {
  /// The Convention on Cluster Munitions (Articles 17 and 20).
  public static let ccm = Treaty(
    "CCM", "Convention on Cluster Munitions", since: (2010, 8, 1), .firstOfSixthMonth,
    withdrawal: 6)
  /// The Anti-Personnel Mine Ban Convention (Articles 17 and 20).
  public static let apmbc = Treaty(
    "APMBC", "Anti-Personnel Mine Ban Convention", since: (1999, 3, 1), .firstOfSixthMonth,
    withdrawal: 6)
  /// The Convention on Certain Conventional Weapons (Articles 5 and 9).
  public static let ccw = Treaty(
    "CCW", "Convention on Certain Conventional Weapons", since: (1983, 12, 2), .sixMonths,
    withdrawal: 12)
  /// The amendment to Article 1 of the Convention on Certain Conventional Weapons.
  public static let ccwAmendedArticle1 = Treaty(
    "CCW-A1", "CCW, amended Article 1", since: (2004, 5, 18), .sixMonths, withdrawal: 12)
  /// Protocol I, on fragments that cannot be detected.
  public static let ccwProtocol1 = Treaty(
    "CCW-P1", "CCW, Protocol I", since: (1983, 12, 2), .sixMonths, withdrawal: 12)
  /// Amended Protocol II, on mines, booby-traps and other devices.
  public static let ccwAmendedProtocol2 = Treaty(
    "CCW-AP2", "CCW, amended Protocol II", since: (1998, 12, 3), .sixMonths, withdrawal: 12)
  /// Protocol IV, on blinding laser weapons.
  public static let ccwProtocol4 = Treaty(
    "CCW-P4", "CCW, Protocol IV", since: (1998, 7, 30), .sixMonths, withdrawal: 12)
  /// Protocol V, on explosive remnants of war.
  public static let ccwProtocol5 = Treaty(
    "CCW-P5", "CCW, Protocol V", since: (2006, 11, 12), .sixMonths, withdrawal: 12)

  /// All of them, the one the register is about first.
  public static let all = [
    ccm, apmbc, ccw, ccwAmendedArticle1, ccwProtocol1, ccwAmendedProtocol2, ccwProtocol4,
    ccwProtocol5,
  ]

  /// The treaty of a short name such as `CCM`, or `nil` where there is none.
  public init?(_ code: String) {
    guard let treaty = Self.all.first(where: { $0.code == code }) else { return nil }
    self = treaty
  }
}

extension Treaty: CustomStringConvertible {
  /// The short name.
  public var description: String { code }
}

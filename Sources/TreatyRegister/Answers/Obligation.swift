public import CoalitionDomain

/// What one article asks of a state on a day.
public struct Obligation: Hashable, Sendable {
  /// The state.
  public let state: CountryCode
  /// The article.
  public let article: ObligationArticle
  /// How it stands.
  public let condition: Condition
  /// The last day to be done, extensions in force included; `nil` where there is none.
  public let deadline: CivilDate?
  /// The last day to be done before any extension.
  public let originalDeadline: CivilDate?
  /// The extensions in force.
  public let extensions: [DeadlineExtension]
  /// The requests whose outcome is not recorded.
  public let pending: [DeadlineExtension]
  /// Why the condition is unclear or what stands behind it, in words, where that helps.
  public let reason: String?
  /// What the sources say, by day.
  public let events: [ObligationEvent]

  /// How an obligation stands.
  public enum Condition: String, CaseIterable, Sendable {
    /// Nothing says that there is one.
    case absent
    /// There is work to do, and the convention does not bind the state, or not yet.
    case notBound = "not-bound"
    /// There is work to do.
    case active
    /// It is done.
    case completed
    /// It was done, and turned out not to be all.
    case reopened = "completed-and-reopened"
    /// The deadline passed, with work left and no extension.
    case overdue
    /// The deadline passed, and what became of it is not recorded.
    case unclear
  }
}

extension Obligation.Condition {
  /// Whether there is work to do that binds the state.
  public var isOpen: Bool {
    switch self {
    case .active, .reopened, .overdue, .unclear: true
    case .absent, .notBound, .completed: false
    }
  }
}

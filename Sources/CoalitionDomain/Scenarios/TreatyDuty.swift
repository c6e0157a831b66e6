/// What an article of the treaty asks of an affected state on the scenario's day, as far as plans
/// have to do with it.
public struct TreatyDuty: Hashable, Sendable {
  /// The state.
  public var state: CountryCode
  /// The pillar in which the work lies.
  public var pillar: Pillar
  /// The article.
  public var article: Int
  /// How the duty stands.
  public var condition: Condition
  /// The last day to be done, extensions included; `nil` where the article or the state has none.
  public var deadline: CivilDate?
  /// The last day to file for an extension, where the meeting that would decide it is known.
  public var filingDay: CivilDate?

  /// How a duty stands.
  public enum Condition: String, CaseIterable, Sendable {
    /// There is none: nothing is to be done, it is done, or the treaty does not bind the state.
    case none = "no-obligation"
    /// There is work to do.
    case open
    /// The deadline has passed with work left.
    case overdue
    /// The deadline has passed, and what became of the work is not recorded.
    case unclear = "not-recorded"
  }

  /// Creates a duty.
  public init(
    state: CountryCode, pillar: Pillar, article: Int, condition: Condition,
    deadline: CivilDate? = nil, filingDay: CivilDate? = nil
  ) {
    self.state = state
    self.pillar = pillar
    self.article = article
    self.condition = condition
    self.deadline = deadline
    self.filingDay = filingDay
  }
}

public import CoalitionDomain

/// What the treaty's progress reports count, on one day.
public struct RegisterProgress: Hashable, Sendable {
  /// The day.
  public let day: CivilDate
  /// The action plan adopted last.
  public let plan: ActionPlan?
  /// The counts, in the order of a report.
  public let counts: [RegisterCount]
  /// The offices held on the day.
  public let offices: [OfficeTerm]
  /// The tables that the day lies beyond.
  public let limits: [RegisterLimit]

  /// The count of an id such as `signatories`, or `nil` where there is none.
  public func count(_ id: String) -> RegisterCount? { counts.first { $0.id == id } }
}

/// A count and the states behind it.
public struct RegisterCount: Hashable, Sendable {
  /// A stable name in kebab-case.
  public let id: String
  /// The part of the report it belongs to.
  public let section: Section
  /// What is counted, in words.
  public let title: String
  /// The states, by code.
  public let states: [CountryCode]

  /// How many states there are.
  public var count: Int { states.count }

  /// The parts of a progress report.
  public enum Section: String, CaseIterable, Sendable {
    /// Who is bound.
    case membership
    /// Article 3.
    case stockpiles
    /// Article 4.
    case clearance
    /// Article 5.
    case victims
    /// All three articles.
    case obligations
    /// Needs and readiness (Article 6).
    case assistance
    /// Article 7.
    case reports
    /// Offices.
    case offices
  }

  /// Creates a count; states come in any order and once each.
  init(_ id: String, _ section: Section, _ title: String, _ states: [CountryCode]) {
    self.id = id
    self.section = section
    self.title = title
    self.states = states.sorted()
  }
}

extension TreatyRegister {
  /// What the treaty's progress reports count, on a day.
  ///
  /// As those reports do, states that have consented count as States Parties before the convention
  /// is in force for them.
  public func progress(on day: CivilDate) -> RegisterProgress {
    let view = ProgressView(self, day)
    return RegisterProgress(
      day: day, plan: plan(on: day),
      counts: view.membership + view.stockpiles + view.clearance + view.victims + view.obligations
        + view.needs + view.readiness + view.reports + view.coordinators,
      offices: offices(on: day), limits: limits(on: day))
  }
}

public import CoalitionDomain

/// A form in which a plan, or what plans are made from, leaves the program for others.
public struct ExportFormat: Sendable {
  /// The name that people give, such as `iati`.
  public let name: String
  /// What comes out, in a few words.
  public let summary: String
  /// What it may be narrowed or told by.
  public let choices: Set<Choice>
  /// What it is made from, and how.
  public let maker: Maker

  /// What may be chosen about an export. One that a format does not have must not be taken for
  /// done: who asks for one donor's money would hand out everybody's.
  public enum Choice: String, CaseIterable, Sendable {
    /// One donor.
    case donor
    /// One state.
    case state
    /// Who publishes it.
    case reporter
  }

  /// What an export is made from. What comes out is `nil` where there is nothing to write.
  public enum Maker: Sendable {
    /// A plan that keeps every rule, and the scenario that it was verified against.
    case plan(@Sendable (VerifiedPlan, CheckedScenario, ExportOptions) -> ExportedFile?)
    /// A scenario alone.
    case scenario(@Sendable (CheckedScenario, ExportOptions) -> ExportedFile?)
  }

  init(name: String, summary: String, choices: Set<Choice>, maker: Maker) {
    self.name = name
    self.summary = summary
    self.choices = choices
    self.maker = maker
  }
}

/// What an export makes.
public struct ExportedFile: Hashable, Sendable {
  /// The file.
  public let bytes: [UInt8]
  /// What to know before it is given to anybody.
  public let notes: [Diagnostic]
}

/// What is chosen about an export; ``ExportFormat/choices`` says what a format goes by.
public struct ExportOptions: Hashable, Sendable {
  /// Who publishes an IATI file.
  public var reporter: IATIReporter
  /// The donor that it is about, or `nil` for all.
  public var donor: Identifier<Donor>?
  /// The state that it is about, or `nil` for all.
  public var state: CountryCode?

  /// Collects what is said.
  public init(
    reporter: IATIReporter = .draft, donor: Identifier<Donor>? = nil, state: CountryCode? = nil
  ) {
    self.reporter = reporter
    self.donor = donor
    self.state = state
  }
}

/// The formats of exports.
public enum ExportCatalog {
  /// All of them, by name.
  public static let all: [ExportFormat] = [
    .iati,
    .iatiNeeds,
    .iatiOffers,
  ]

  /// The format of a name such as `iati`, or `nil` where there is none.
  public static func format(named name: String) -> ExportFormat? { all.first { $0.name == name } }
}

public import CoalitionDomain

/// What an IATI file says of mine action: forward money as draft offers, existing programmes as
/// commitments, and everything that was seen and not counted, with the reason.
///
/// <doc:IATI> has the mapping, and every code.
public struct IATIReading: Hashable, Sendable {
  /// Draft offers, a donor each, in the order of the donors' ids.
  public var offers: [DonorOffers]
  /// What existing programmes pay, in the order of the file.
  public var commitments: [Commitment]
  /// Money that is in the file and in neither of them.
  public var setAside: [IATISetAside]
  /// The activities in which mine action was recognised, in the order of the file.
  public var recognised: [IATIRecognition]
  /// What was found, in the order of the file. An error costs the row it is about, not the file.
  public var diagnostics: [Diagnostic]
  /// How many activities were read in all.
  public var activityCount: Int
  /// Where each commitment was read.
  public var locations: [Scenario.Item: SourceLocation]
  /// The id, as it was written, of the activity that each offer and commitment is of.
  public var activities: [Scenario.Item: String]

  /// Creates a reading of nothing.
  public init() {
    self.offers = []
    self.commitments = []
    self.setAside = []
    self.recognised = []
    self.diagnostics = []
    self.activityCount = 0
    self.locations = [:]
    self.activities = [:]
  }
}

/// An activity in which something speaks of mine action.
public struct IATIRecognition: Hashable, Sendable {
  /// The activity's id as it was written.
  public var identifier: String
  /// Its title, as it stands first.
  public var title: String
  /// The line it begins on.
  public var line: Int
  /// How sure it is that this is mine action.
  public var confidence: IATIConfidence
  /// What speaks of mine action, in the order in which it is looked for.
  public var signals: [IATISignal]
}

/// How sure it is that an activity is mine action.
public enum IATIConfidence: String, CaseIterable, Comparable, Sendable {
  /// It may be: peace and security in general, or a word in passing.
  case low
  /// It is likely, and worth a look.
  case medium
  /// Its code or its title says so.
  case high

  /// Orders from less to more sure.
  public static func < (left: IATIConfidence, right: IATIConfidence) -> Bool {
    left.rank < right.rank
  }

  private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

/// One thing in an activity that speaks of mine action.
public struct IATISignal: Hashable, Sendable {
  /// Where it was seen.
  public var kind: Kind
  /// What was seen: a code, or the words as they stand in the text.
  public var seen: String
  /// How sure it is by itself.
  public var confidence: IATIConfidence
  /// The line it stands on.
  public var line: Int

  /// Where a signal is seen. The words are stable and may be shown to programs.
  public enum Kind: String, CaseIterable, Sendable {
    /// Sector 15250, removal of land mines and explosive remnants of war.
    case sector = "sector-15250"
    /// A sector of conflict, peace and security: 152.
    case category = "sector-152"
    /// The humanitarian cluster for mine action.
    case cluster = "cluster"
    /// The words that come with a sector, mostly the publisher's own.
    case sectorWords = "words-sector"
    /// The title.
    case title = "words-title"
    /// The description.
    case description = "words-description"
    /// The description of a transaction.
    case transaction = "words-transaction"
  }
}

/// Money that an activity speaks of and that is not counted, or not here.
public struct IATISetAside: Hashable, Sendable {
  /// The activity's id as it was written.
  public var identifier: String
  /// The line of what is set aside.
  public var line: Int
  /// How much in each currency, by currency; empty where no amount can be read.
  public var amounts: [Money]
  /// Why.
  public var reason: Reason
  /// What else it is about, such as the activity that is counted in its place.
  public var detail: String

  /// Why money is not counted. The words are stable and may be shown to programs.
  public enum Reason: String, CaseIterable, Sendable {
    /// Nothing surely says that it is mine action.
    case unsure = "unsure"
    /// The activity was cancelled.
    case cancelled = "cancelled"
    /// The activity is suspended.
    case suspended = "suspended"
    /// The activity is closed.
    case closed = "closed"
    /// The publisher only repeats what another reports.
    case secondaryReporter = "secondary-reporter"
    /// The file has the activity twice.
    case repeated = "repeated"
    /// Its parts carry the same money.
    case parent = "parent"
    /// Donor and implementer report the same money.
    case otherSide = "other-side"
    /// A revised budget takes its place.
    case revised = "revised"
    /// A planned disbursement is part of a budget.
    case withinBudget = "within-budget"
    /// A pledge and a budget speak of the same money.
    case samePledge = "same-pledge"
    /// Money came in and went out again, or was committed and then paid.
    case sameMoney = "same-money"
    /// The part of the activity that is for other work.
    case otherWork = "other-work"
    /// The part that is for other countries than were asked for.
    case otherCountries = "other-countries"
    /// No country can be told.
    case noCountry = "no-country"
    /// No one donor can be told.
    case noDonor = "no-donor"
    /// It lies before the day from which the scenario is seen.
    case past = "past"
    /// It is dated after the day from which the scenario is seen.
    case future = "future"
    /// It is of other years than are planned.
    case otherYears = "other-years"
    /// The activity ended before the day that was asked for.
    case tooOld = "too-old"
    /// More was paid back than paid out.
    case refunded = "refunded"
    /// Something in it cannot be read; a diagnostic says what.
    case unreadable = "unreadable"
    /// The kind of transaction moves no money forward.
    case otherTransaction = "other-transaction"
  }
}

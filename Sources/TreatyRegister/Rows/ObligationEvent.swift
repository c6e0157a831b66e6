public import CoalitionDomain

/// The articles of the Convention on Cluster Munitions that ask for work.
public enum ObligationArticle: Int, CaseIterable, Sendable {
  /// Article 3: destruction of stockpiles.
  case stockpileDestruction = 3
  /// Article 4: clearance of remnants, and education of people at risk until it is done.
  case clearance = 4
  /// Article 5: assistance to victims.
  case victimAssistance = 5
}

extension ObligationArticle {
  /// The pillars of work that the article asks for.
  public var pillars: [Pillar] {
    switch self {
    case .stockpileDestruction: [.stockpileDestruction]
    case .clearance: [.clearance, .riskEducation]
    case .victimAssistance: [.victimAssistance]
    }
  }

  /// The article that asks for a pillar, or `nil` for capacity, which serves all of them.
  public init?(asksFor pillar: Pillar) {
    guard let article = Self.allCases.first(where: { $0.pillars.contains(pillar) }) else {
      return nil
    }
    self = article
  }
}

extension ObligationArticle: Comparable {
  /// Orders articles by number.
  public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

/// Something that a source says of a state's obligation.
public struct ObligationEvent: Hashable, Sendable {
  /// The state.
  public let state: CountryCode
  /// The article.
  public let article: ObligationArticle
  /// What happened.
  public let kind: Kind
  /// The day it happened, or the last on which it may have.
  public let date: CivilDate
  /// How exactly the day is known.
  public let dating: Dating
  /// What else is to be known.
  public let note: String?
  /// Where the row comes from.
  public let provenance: Provenance

  /// What happens to an obligation.
  public enum Kind: String, CaseIterable, Sendable {
    /// The state declared that it has it.
    case declared
    /// It has it, and its initial report is not yet due.
    case expected
    /// Others say that the state has it.
    case reported
    /// A document counts the state among those that have one and says no more.
    case listed
    /// It had stocks in the past.
    case past
    /// It has a plan, or draws one up.
    case planned
    /// Work has begun.
    case started
    /// It is done.
    case completed
    /// What was done turned out not to be all.
    case reopened
    /// The deadline passed without an extension.
    case missed
    /// Active hostilities that left remnants ended.
    case hostilitiesEnded = "hostilities-ended"

    /// Whether it says that there is work to do.
    var isOpening: Bool {
      switch self {
      case .declared, .expected, .reported, .listed, .reopened, .missed, .hostilitiesEnded: true
      case .past, .planned, .started, .completed: false
      }
    }
  }
}

extension ObligationEvent: RegisterRow {
  static let format = RegisterTableFormat(
    name: "obligations",
    columns: ["state", "article", "event", "date", "dated", "note", "source", "confirmed"])

  init?(_ row: inout RegisterRowReader) {
    let state = row.required("state", .state)
    let article = row.required("article", .article)
    let kind = row.required("event", .word(Kind.self, "an event"))
    let date = row.date()
    let note = row.optional("note", .text)
    let provenance = row.provenance()
    guard let state, let article, let kind, let date, let provenance else { return nil }
    self.init(
      state: state, article: article, kind: kind, date: date.day, dating: date.dating, note: note,
      provenance: provenance)
  }

  var key: [String] { [state.code, String(article.rawValue), kind.rawValue, date.description] }
}

public import CoalitionDomain

/// Writes a plan as a summary for a terminal, for people to read and not for programs.
///
/// Amounts are in the plan's currency unless another is named, with a space between thousands; a
/// share is cut, never rounded up, so that 100 % means all of it. Nothing is left out to save room:
/// long sentences go on in the next line, where the terminal is 100 columns wide.
public struct PlanTextExporter: Sendable {
  /// Creates an exporter.
  public init() {}

  /// The summary, ending in a line break.
  public func text(for plan: VerifiedPlan) -> String {
    PlanSummary(plan).sections.filter { !$0.isEmpty }
      .map { $0.map { $0 + "\n" }.joined() }.joined(separator: "\n")
  }

  /// The part of the summary on what the plan's multipliers prove, line by line; empty where it has
  /// none.
  public func proof(of plan: VerifiedPlan) -> [String] { PlanSummary(plan).proof }
}

/// The parts of a summary, in the order in which they are shown; each a list of lines.
///
/// What a person must do before the plan goes anywhere comes last, where a terminal stops.
struct PlanSummary {
  let verified: VerifiedPlan
  var plan: Plan { verified.plan }
  var account: PlanAccount { verified.account }

  init(_ verified: VerifiedPlan) { self.verified = verified }

  var sections: [[String]] {
    [
      title, achievement, aims, proof, pillars, states, outlook, needs, inKindNeeds, years,
      coalitions, grants, work, inKind, unmetNeeds, unmetInKind, unusedOffers, unusedInKind,
      illustrative + illustrativeInKind, warnings,
    ]
  }

  private var title: [String] {
    let years =
      plan.years.count == 1
      ? "\(plan.years.lowerBound)" : "\(plan.years.lowerBound) to \(plan.years.upperBound)"
    return wrapped(spelledOut(plan.title))
      + wrapped(
        "As of \(plan.asOf), for \(years). Amounts in \(plan.currency). A proposal: people decide.")
  }
}

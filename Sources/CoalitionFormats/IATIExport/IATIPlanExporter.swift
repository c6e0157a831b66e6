public import CoalitionDomain

/// Writes a plan as an IATI file of version 2.03: a programme for each state's coalition, and a
/// part of it for each grant, need and operator.
///
/// A plan proposes. So nothing in the file is a transaction: what a donor would give stands as a
/// budget of each year, and once more as a planned disbursement, which says from whom to whom.
/// Amounts are gross and in the offer's currency; what reaches the field is told in words.
public struct IATIPlanExporter: Sendable {
  private let reporter: IATIReporter

  /// Creates an exporter for an organisation that publishes.
  public init(reporter: IATIReporter = .draft) { self.reporter = reporter }

  /// Writes one plan.
  ///
  /// - Parameters:
  ///   - plan: The plan.
  ///   - scenario: The scenario that the plan was verified against.
  ///   - state: The state whose coalition is written, or `nil` for all.
  /// - Returns: The file in UTF-8, or `nil` where there is no such coalition.
  /// - Complexity: O(*n*) in the size of the plan and its scenario.
  /// - Precondition: What the plan names is in the scenario.
  public func bytes(
    for plan: VerifiedPlan, of scenario: CheckedScenario, state: CountryCode? = nil
  ) -> [UInt8]? {
    let drafting = IATIPlanDrafting(plan.plan, of: scenario, by: reporter)
    let coalitions = plan.plan.coalitions.filter { state == nil || $0.state == state }
    return IATIWriting.bytes(
      for: coalitions.flatMap(drafting.drafts), by: reporter, on: plan.plan.asOf)
  }
}

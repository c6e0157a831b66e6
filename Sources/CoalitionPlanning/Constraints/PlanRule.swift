package import CoalitionDomain

/// One rule that every plan obeys, in its three faces: as rows for a solver, as an exact check of
/// a finished plan, and as the room it leaves for one more step.
///
/// The check and the room share no number with the solver; a property test holds the faces
/// together.
package protocol PlanRule: Sendable {
  /// A stable name in kebab-case.
  static var id: String { get }

  /// A sentence that is true of a good plan, without a full stop.
  static var title: String { get }

  /// Adds the rule's rows.
  func formulate(into formulation: inout Formulation)

  /// How a plan breaks the rule; empty where it does not.
  func violations(in plan: LedgeredPlan) -> [Violation]

  /// How much net money may still take a step before the rule breaks.
  func room(for candidate: Candidate, in ledger: PlanLedger) -> Room
}

extension PlanRule {
  /// No limit.
  package func room(for candidate: Candidate, in ledger: PlanLedger) -> Room { .unlimited }

  /// A violation of this rule.
  func violation(_ message: String) -> Violation { Violation(rule: Self.id, message: message) }
}

/// How much net money may take a step: nothing, or from ``least`` to ``most`` minor units.
package struct Room: Hashable, Sendable {
  package var least: Int64
  package var most: Int64

  package static let unlimited = Room(least: 0, most: .max)

  package init(least: Int64 = 0, most: Int64 = .max) {
    self.least = least
    self.most = max(0, most)
  }

  /// Whether anything may take the step.
  package var isOpen: Bool { most > 0 && least <= most }
}

/// A plan with its sums.
package struct LedgeredPlan: Sendable {
  package let plan: Plan
  package let ledger: PlanLedger
  package var terms: PlanningTerms { ledger.terms }

  package init(plan: Plan, ledger: PlanLedger) {
    self.plan = plan
    self.ledger = ledger
  }
}

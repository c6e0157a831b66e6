public import CoalitionDomain

/// Checks a plan against every rule of its scenario, in whole minor units and without a solver.
///
/// It starts from the scenario and the plan's own words, so it gives the same answer for a plan
/// that was just made and for one that came back by mail.
public struct PlanVerifier: Sendable {
  let terms: PlanningTerms

  /// Creates a verifier for plans of a scenario.
  public init(_ scenario: CheckedScenario) { self.terms = PlanningTerms(scenario) }

  package init(_ terms: PlanningTerms) { self.terms = terms }

  /// Checks a plan.
  ///
  /// - Returns: The plan with what it adds up to.
  /// - Throws: ``BrokenPlan`` with every rule that is broken.
  /// - Complexity: O(rules × (allocations + needs × years)), and for each unmet need the number of
  ///   offers that fit it.
  public func verify(_ plan: Plan) throws(BrokenPlan) -> VerifiedPlan {
    let (ledger, unknown) = PlanLedger.reading(plan, against: terms)
    guard let ledger else { throw BrokenPlan(violations: unknown) }
    let ledgered = LedgeredPlan(plan: plan, ledger: ledger)
    var violations = statementViolations(in: ledgered)
    for rule in ConstraintCatalog.all { violations += rule.violations(in: ledgered) }
    guard violations.isEmpty else { throw BrokenPlan(violations: violations) }
    var account = Accounting(ledger).account()
    account.inKind = InKindTotals(terms.inKind, plan.inKind).account()
    return VerifiedPlan(
      verified: plan, account: account, warnings: PlanWarnings.of(ledgered))
  }

  /// Checks a plan that was read from a file, with all that the file says about it.
  ///
  /// - Throws: ``BrokenPlan`` with every rule that is broken, or with what the file says that does
  ///   not follow from the plan.
  public func verify(_ document: PlanDocument) throws(BrokenPlan) -> VerifiedPlan {
    let verified = try verify(document.plan)
    var violations: [Violation] = []
    if document.account != verified.account {
      violations = AccountDifference.between(document.account, verified.account)
    }
    if document.warnings != verified.warnings {
      violations.append(
        Violation(
          rule: "plan-account", message: "the warnings are not those that the plan calls for"))
    }
    guard violations.isEmpty else { throw BrokenPlan(violations: violations) }
    return verified
  }

  /// What a plan says about the scenario and itself that is not so.
  private func statementViolations(in ledgered: LedgeredPlan) -> [Violation] {
    let (plan, scenario) = (ledgered.plan, terms.scenario)
    var flaws: [String] = []
    func compare(_ what: String, _ stated: some Equatable, _ true: some Equatable, _ same: Bool) {
      if !same { flaws.append("\(what) is \(`true`) in the scenario, but \(stated) in the plan") }
    }
    compare("the title", plan.title, scenario.title, plan.title == scenario.title)
    compare("the day", plan.asOf, scenario.asOf, plan.asOf == scenario.asOf)
    compare("the currency", plan.currency, scenario.currency, plan.currency == scenario.currency)
    compare(
      "the span of years", "\(plan.years)", "\(scenario.years)", plan.years == scenario.years)
    flaws += membershipFlaws(in: ledgered) + grantFlaws(in: ledgered) + proofFlaws(in: ledgered)
    return flaws.map { Violation(rule: "plan-statement", message: $0) }
  }

  private func membershipFlaws(in ledgered: LedgeredPlan) -> [String] {
    ledgered.plan.coalitions.compactMap { coalition in
      guard let state = terms.stateIndex[coalition.state] else { return nil }
      let isApproved = terms.states[state].state.approval != nil
      return coalition.isApproved == isApproved
        ? nil
        : "the plan says that \(coalition.state) has \(isApproved ? "not " : "")approved its "
          + "coalition"
    }
  }

  private func grantFlaws(in ledgered: LedgeredPlan) -> [String] {
    zip(ledgered.plan.grants, ledgered.ledger.grants).flatMap { grant, totals -> [String] in
      let offer = terms.offers[totals.key.offer].offer
      var flaws: [String] = []
      if grant.donor != offer.donor {
        flaws.append("\(grant.name) is said to be of \(grant.donor), not of \(offer.donor)")
      }
      if grant.status != offer.status {
        flaws.append(
          "\(grant.name) is said to be \(grant.status.rawValue), not \(offer.status.rawValue)")
      }
      return flaws
    } + workFlaws(in: ledgered)
  }

  private func workFlaws(in ledgered: LedgeredPlan) -> [String] {
    var flows = ledgered.ledger.flows.makeIterator()
    return ledgered.plan.grants.flatMap { grant in
      grant.payments.flatMap { payment in
        payment.allocations.compactMap { allocation -> String? in
          guard let flow = flows.next() else { return nil }
          let work = terms.money(ledgered.ledger.work(of: flow))
          return allocation.work == work
            ? nil
            : "\(grant.name) in \(payment.year): \(allocation.net) buys \(work) of work on need "
              + "\(allocation.need), but the plan says \(allocation.work)"
        }
      }
    }
  }

}

/// A plan that does not keep the rules of its scenario, or says something that is not so.
public struct BrokenPlan: Error, Hashable, Sendable {
  /// What is broken, in the order of the rules.
  public let violations: [Violation]

  /// Creates the error.
  public init(violations: [Violation]) { self.violations = violations }
}

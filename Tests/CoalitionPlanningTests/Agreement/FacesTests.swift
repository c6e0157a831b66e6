import CoalitionDomain
import CoalitionPlanning
import CoalitionTestSupport
import Testing

/// The rows of a rule and its exact check say the same of any plan.
struct FacesTests {
  /// What else may break where a row does: rows tie money to its grant and its year by what the
  /// envelope holds and by what the need can take, and a pooled grant to somebody who leads, which
  /// are other rules' matters.
  private static let tied = [
    GrantSize.id: OfferEnvelope.id, YearlyLimits.id: NoDuplication.id,
    PooledGrants.id: LeadDonor.id,
  ]

  private struct Disagreement: Hashable {
    let rule: String
    let what: String
  }

  @Test(arguments: 0..<150)
  func `rows and exact checks agree on plans at random`(seed: Int) {
    var maker = RandomLedger(seed)
    for _ in 0..<12 {
      let ledger = maker.ledger()
      #expect(disagreements(on: ledger, maker.formulation) == [])
    }
  }

  @Test func `plans at random break every rule that has rows`() {
    var broken: Set<String> = []
    for seed in 0..<60 {
      var maker = RandomLedger(seed)
      for _ in 0..<12 {
        let ledgered = LedgeredPlan(plan: .nobodys, ledger: maker.ledger())
        for rule in ConstraintCatalog.all where !rule.violations(in: ledgered).isEmpty {
          broken.insert(type(of: rule).id)
        }
      }
    }
    // The model has no variable for what the first three forbid, and the others look at payments
    // and at help in kind.
    let without = [Earmarks.id, NeedYears.id, ReadinessGate.id, NetOfOverhead.id, HelpInKind.id]
    #expect(
      broken.sorted()
        == ConstraintCatalog.all.map { type(of: $0).id }.filter { !without.contains($0) }.sorted())
  }

  private func disagreements(
    on ledger: PlanLedger, _ formulation: Formulation
  ) -> [Disagreement] {
    let point = ModelPoint(ledger, in: formulation)
    let plan = LedgeredPlan(plan: .nobodys, ledger: ledger)
    let broken = Set(
      ConstraintCatalog.all.filter { !$0.violations(in: plan).isEmpty }.map { type(of: $0).id })
    return ConstraintCatalog.all.compactMap { rule in
      let id = type(of: rule).id
      switch point.standing(of: id) {
      case .kept where broken.contains(id):
        return Disagreement(rule: id, what: "\(rule.violations(in: plan).map(\.message))")
      case .broken where !broken.contains(id) && !broken.contains(Self.tied[id] ?? id):
        return Disagreement(rule: id, what: "rows are broken, but there is no violation")
      default: return nil
      }
    }
  }
}

extension Plan {
  /// A plan for rules that look at sums alone.
  static let nobodys = Plan(
    title: "", asOf: .on("2018-01-01"), years: .from(2018...2018), currency: .usd)
}

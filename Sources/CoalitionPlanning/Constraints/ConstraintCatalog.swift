/// Every rule that a plan obeys, in the order of the planning model.
package enum ConstraintCatalog {
  /// The rules.
  package static let all: [any PlanRule] = [
    OfferEnvelope(),
    Earmarks(),
    GrantSize(),
    OneChannel(),
    GrantLimit(),
    NetOfOverhead(),
    MatchingFunds(),
    NoDuplication(),
    NeedYears(),
    YearlyLimits(),
    Continuity(),
    Prerequisites(),
    OperatorLimit(),
    Absorption(),
    LeadDonor(),
    LeadLimit(),
    PooledGrants(),
    ReadinessGate(),
    HelpInKind(),
    PillarFloor(),
    Locks(),
  ]

  /// The sentence of a rule.
  package static func title(of id: String) -> String {
    all.first { type(of: $0).id == id }.map { type(of: $0).title } ?? id
  }
}

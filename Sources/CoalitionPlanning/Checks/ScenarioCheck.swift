package import CoalitionDomain

/// Something about a scenario as a whole that must hold before it is planned.
package protocol ScenarioCheck: Sendable {
  /// What is wrong with a scenario, or worth knowing, in the order of the scenario.
  func findings(in scenario: Scenario) -> [Diagnostic]
}

/// Every check, in the order in which findings are reported.
package enum CheckCatalog {
  /// The checks.
  package static let all: [any ScenarioCheck] = [
    PolicyCheck(),
    StateReferences(),
    ChannelReferences(),
    NeedReferences(),
    NeedAmounts(),
    InKindReferences(),
    CommitmentReferences(),
    OperatorOverlaps(),
    OfferReferences(),
    LockReferences(),
    FloorReferences(),
    RateCoverage(),
    AmountRange(),
    WorthKnowing(),
  ]
}

extension Scenario {
  /// A finding about something in the scenario, at the place where it was read.
  func finding(
    _ severity: Diagnostic.Severity, _ code: String, _ item: Item, _ message: String
  ) -> Diagnostic {
    Diagnostic(severity, code, at: location(of: item), message)
  }

  /// The codes of the scenario's states.
  var stateCodes: Set<CountryCode> { Set(states.map(\.code)) }
}

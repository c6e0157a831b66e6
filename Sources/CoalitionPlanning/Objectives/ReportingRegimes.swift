package import CoalitionDomain
import LinearOptimization

/// Reporting regimes that states live with: for how many readers, each with its own form and dates,
/// the programmes of a state write.
///
///     Σᵣ regime(r)   with, for every grant g of regime r:  grant(g)  ≤  regime(r)  ≤  1
///
/// A pool has one report for all: the grants of a pool to a state make one regime, whoever gives.
/// All other channels report to each donor: there, a donor, a state and a channel make one, however
/// many of the donor's offers are used.
package struct ReportingRegimes: PlanMeasure {
  package static let measure = Measure.reportingRegimes

  package init() {}

  /// What is reported on together; `donor` is `nil` where all donors read one report.
  private struct Regime: Hashable {
    let state: Int
    let channel: Int
    let donor: Int?

    init(_ key: GrantKey, _ terms: PlanningTerms) {
      self.state = key.state
      self.channel = key.channel
      self.donor = terms.isPooled(key) ? nil : terms.offers[key.offer].donor
    }
  }

  package func formulate(in formulation: inout Formulation) -> PlanExpression {
    let terms = formulation.terms
    var sum = PlanExpression()
    for (regime, grants) in formulation.grants.grouped(by: { Regime($0.key, terms) }) {
      // A grant that has a regime of its own needs no other variable.
      if grants.count == 1 {
        sum.add(1, grants[0].variable)
        continue
      }
      let state = terms.states[regime.state].state.code
      let donor = regime.donor.map { ",\(terms.scenario.donors[$0].id)" } ?? ""
      let name = "\(state),\(terms.scenario.channels[regime.channel].id)\(donor)"
      let variable = formulation.model.addVariable("regime(\(name))", 0...1)
      sum.add(1, variable)
      for grant in grants {
        formulation.add(
          PlanExpression(grant.variable) - PlanExpression(variable), atMost: 0,
          for: Self.measure.rawValue, formulation.name(of: grant.key))
      }
    }
    return sum
  }

  package func value(of ledger: PlanLedger) -> MeasureValue {
    let regimes = Set(ledger.grants.map { Regime($0.key, ledger.terms) })
    return MeasureValue(Int128(regimes.count), over: 1)
  }
}

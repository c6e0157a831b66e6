package import CoalitionDomain

/// Reports that grants cost, as their channels state it.
///
///     Σ_g effort(channel of g) · grant(g)
///
/// Unit: standard reports; one is a full report of a donor's own.
package struct ReportingEffort: PlanMeasure {
  package static let measure = Measure.reportingEffort

  package init() {}

  package func formulate(in formulation: inout Formulation) -> PlanExpression {
    formulation.grants.reduce(into: PlanExpression()) { sum, grant in
      let effort = formulation.terms.scenario.channels[grant.key.channel].reportingEffort
      sum.add(ExactRatio(effort), grant.variable)
    }
  }

  package func value(of ledger: PlanLedger) -> MeasureValue {
    MeasureValue(
      scaled: ledger.grants.reduce(into: Int128(0)) { sum, grant in
        let effort = ledger.terms.scenario.channels[grant.key.channel].reportingEffort
        sum += Int128(effort.digits) * 1_000_000_000_000 / Int128(effort.divisor)
      })
  }
}

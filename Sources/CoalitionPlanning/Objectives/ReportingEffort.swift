package import CoalitionDomain
import LinearOptimization

/// Reports that grants cost, as their channels state it, and the one report that a pool makes on a
/// state for all donors together.
///
///     Σ_g effort(channel of g) · grant(g)  +  Σₖₛ shared(k) · report(k, s)
///     with, for every grant g by pool k to s:    grant(g)  ≤  report(k, s)
///
/// Unit: standard reports; one is a full report of a donor's own.
package struct ReportingEffort: PlanMeasure {
  package static let measure = Measure.reportingEffort

  package init() {}

  package func formulate(in formulation: inout Formulation) -> PlanExpression {
    let channels = formulation.terms.scenario.channels
    var sum = PlanExpression()
    var reports: [PooledReport: Variable] = [:]
    for grant in formulation.grants {
      let channel = channels[grant.key.channel]
      sum.add(ExactRatio(channel.reportingEffort), grant.variable)
      guard channel.sharedReportingEffort > .zero else { continue }
      let report = PooledReport(channel: grant.key.channel, state: grant.key.state)
      let state = formulation.terms.states[report.state].state.code
      let variable =
        reports[report] ?? formulation.model.addVariable("report(\(channel.id),\(state))", 0...1)
      if reports.updateValue(variable, forKey: report) == nil {
        sum.add(ExactRatio(channel.sharedReportingEffort), variable)
      }
      formulation.add(
        PlanExpression(grant.variable) - PlanExpression(variable), atMost: 0,
        for: Self.measure.rawValue, formulation.name(of: grant.key))
    }
    return sum
  }

  package func value(of ledger: PlanLedger) -> MeasureValue {
    let channels = ledger.terms.scenario.channels
    let reports = Set(
      ledger.grants.map { PooledReport(channel: $0.key.channel, state: $0.key.state) })
    return MeasureValue(
      scaled: ledger.grants.reduce(into: Int128(0)) { sum, grant in
        sum += channels[grant.key.channel].reportingEffort.trillionths
      }
        + reports.reduce(into: Int128(0)) { sum, report in
          sum += channels[report.channel].sharedReportingEffort.trillionths
        })
  }

  /// A pool's report on a state.
  private struct PooledReport: Hashable {
    let channel: Int
    let state: Int
  }
}

extension ExactDecimal {
  /// The number times 10¹².
  fileprivate var trillionths: Int128 { Int128(digits) * 1_000_000_000_000 / Int128(divisor) }
}

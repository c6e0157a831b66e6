import CoalitionDomain
import CoalitionPlanning
import LinearOptimization

/// A plan as an exact point of its model: flows are net amounts, deliveries what their work is
/// worth, and what is left is yes or no. What measures add has the least value that their rows ask
/// for.
struct ExactPoint {
  private(set) var values: [ExactRatio]
  /// What the plan has and the model has no variable for.
  private(set) var flaws: [String] = []

  init(_ ledger: PlanLedger, in formulation: Formulation) {
    self.values = Array(repeating: 0, count: formulation.model.variableCount)
    for flow in ledger.flows where flow.net > 0 { add(flow, of: ledger, in: formulation) }
    for grant in formulation.grants where ledger.grantIndex[grant.key] != nil {
      values[grant.variable.index] = 1
    }
    for lead in formulation.leads where ledger.leads[lead.state] == lead.donor {
      values[lead.variable.index] = 1
    }
    addMeasures(ledger, in: formulation)
  }

  /// The exact sum of variables times coefficients.
  func value(of terms: some Sequence<(Variable, ExactRatio)>) -> ExactRatio {
    terms.reduce(0) { $0 + $1.1 * values[$1.0.index] }
  }

  /// Gives a variable its value.
  mutating func set(_ variable: Variable, _ value: ExactRatio) { values[variable.index] = value }

  private mutating func add(
    _ flow: PlanLedger.Flow, of ledger: PlanLedger, in formulation: Formulation
  ) {
    let key = ledger.grants[flow.grant].key
    let paid = formulation.payments.filter {
      formulation.grants[$0.grant].key == key && $0.year == flow.year
    }
    let pot = formulation.grants.first { $0.key == key }?.pot
    let basket = formulation.terms.basketOfNeed[flow.need]
    let spent = formulation.spendings.filter {
      $0.pot == pot && $0.basket == basket && $0.year == flow.year
    }
    let done = formulation.deliveries.filter {
      $0.need == flow.need && $0.year == flow.year && $0.provider.capacity == flow.capacity
    }
    if paid.count != 1 || spent.count != 1 || done.count != 1 {
      flaws.append("no variable for \(flow)")
    }
    for place in paid.map(\.variable.index) + spent.map(\.variable.index) {
      values[place] = values[place] + formulation.units(flow.net)
    }
    for delivery in done {
      let place = delivery.variable.index
      values[place] =
        values[place]
        + formulation.units(ledger.work(of: flow)) * delivery.workFactor.inverse
    }
    if let funded = formulation.funded[flow.need][flow.year] { values[funded.index] = 1 }
  }
}

import CoalitionDomain
import CoalitionPlanning
import CoalitionTestSupport
import LinearOptimization

extension PlanMeasure {
  /// The measure of a scenario for a solver, as LP text, and the rows it adds, a line each.
  func formulated(_ scenario: Scenario) -> String {
    var formulation = Formulation(PlanningTerms(scenario.checked), rules: [])
    let expression = formulate(in: &formulation)
    return formulation.text(of: expression)
  }

  /// The measure of a plan made of steps, as a plan file has it.
  func value(_ scenario: Scenario, _ steps: [PaidStep]) -> String {
    value(of: .sample(scenario, steps)).description
  }
}

extension Formulation {
  /// An expression and every row as LP text, a line each.
  func text(of expression: PlanExpression) -> String {
    ([model.text(of: expression.approximation)] + model.rows.map { model.text(of: $0) })
      .joined(separator: "\n")
  }
}

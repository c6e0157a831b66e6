import CoalitionDomain
import CoalitionTestSupport
import LinearOptimization

@testable import CoalitionPlanning

extension Formulation {
  /// The model of a scenario's first stage, in the stage's own unit, as a search gets it.
  static func firstStage(of scenario: Scenario) -> Formulation {
    var formulation = Formulation(PlanningTerms(scenario.checked))
    formulation.model.sense = .maximize
    formulation.model.objective =
      formulation.terms.stages[0].formulate(in: &formulation).approximation
    return formulation
  }

  /// Grants, leads and all other whole numbers.
  var order: [[Variable]] {
    let (grants, leads) = (grants.map(\.variable), leads.map(\.variable))
    let known = Set(grants + leads)
    return [
      grants, leads,
      model.variables.filter { model.kind(of: $0) != .continuous && !known.contains($0) },
    ]
  }

  /// Nothing given to anybody, where no lock or floor forbids it.
  var emptyPoint: [Double]? {
    let zeros = [Double](repeating: 0, count: model.variableCount)
    return model.isFeasible(zeros) ? zeros : nil
  }
}

extension SearchClock {
  /// A clock without a limit.
  convenience init(watch: PlanningWatch? = nil) {
    self.init(seconds: nil, stage: "coverage", scale: 1, watch: watch)
  }
}

import CoalitionPlanning
import LinearOptimization

/// A plan's exact sums as a point of its model.
struct ModelPoint {
  let formulation: Formulation
  let values: [Double]

  /// - Precondition: The model has variables for all of the plan.
  init(_ ledger: PlanLedger, in formulation: Formulation) {
    self.formulation = formulation
    self.values = formulation.point(of: ledger)
  }

  /// How the rows of a rule stand.
  enum Standing {
    /// Every row is kept, and not by a hair.
    case kept
    /// Some row is so near its bound that cutting to minor units decides.
    case close
    /// Some row is broken, and not by a hair.
    case broken
  }

  /// How the rows of a rule stand at the point.
  func standing(of rule: String) -> Standing {
    let rows = formulation.rows.filter { $0.key.rule == rule }.flatMap(\.value)
    var worst = Standing.kept
    for row in rows {
      switch standing(of: row) {
      case .broken: return .broken
      case .close: worst = .close
      case .kept: break
      }
    }
    return worst
  }

  private func standing(of row: Row) -> Standing {
    let model = formulation.model
    let expression = model.expression(of: row)
    let bounds = model.bounds(of: row)
    let value = expression.value(at: values)
    let excess = max(value - bounds.upperBound, bounds.lowerBound - value)
    let money = expression.terms.filter { model.kind(of: $0.variable) == .continuous }
    guard let scale = money.map(\.coefficient.magnitude).max() else {
      return excess > 0.5 ? .broken : .kept
    }
    // Each payment and each flow of work is cut to a minor unit; a plan has a dozen of them. A
    // floor lets a hundred be missing for each need of its pillar.
    let isFloor = model.name(of: row).hasPrefix(PillarFloor.id)
    let hair = (isFloor ? 600.0 : 30) / formulation.unit * scale
    return excess > hair ? .broken : excess < -hair ? .kept : .close
  }
}

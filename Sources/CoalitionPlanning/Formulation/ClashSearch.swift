import CoalitionDomain
import LinearOptimization

/// Finds agreements that cannot all stay, and the rules that stand against them.
struct ClashSearch {
  private let formulation: Formulation
  private let solver: any Solver

  init(_ formulation: Formulation, _ solver: any Solver) {
    self.formulation = formulation
    self.solver = solver
  }

  /// The clash, or `nil` where some plan keeps everything.
  ///
  /// - Complexity: one search for each lock and each rule.
  func clash() -> Clash? {
    var model = formulation.model
    let locks = groups { $0.lock }
    guard let lockSet = InfeasibleSubsystem.find(in: model, groups: locks, with: solver) else {
      return nil
    }
    for group in locks where !lockSet.labels.contains(group.label) { model.relax(group.rows) }
    let rules = ConstraintCatalog.all.map { type(of: $0).id }.filter { $0 != Locks.id }
    let ruleGroups = Self.leavingOutOrder(of: rules).map { place in
      InfeasibleSubsystem.Group(
        label: place, rows: formulation.rows[.init(rule: rules[place], lock: nil)] ?? [])
    }
    let ruleSet = InfeasibleSubsystem.find(in: model, groups: ruleGroups, with: solver)
    return Clash(
      locks: lockSet.labels.sorted().map { formulation.terms.scenario.locks[$0].id },
      rules: (ruleSet?.labels.sorted() ?? []).map {
        Reason(rule: rules[$0], text: ConstraintCatalog.title(of: rules[$0]))
      },
      isMinimal: lockSet.isMinimal && ruleSet?.isMinimal ?? false)
  }

  /// Rules whose rows say again what another rule says come first: where both show the clash, the
  /// other is the one that somebody stated.
  private static func leavingOutOrder(of rules: [String]) -> [Int] {
    let restating = [GrantSize.id, YearlyLimits.id]
    return rules.indices.filter { restating.contains(rules[$0]) }
      + rules.indices.filter { !restating.contains(rules[$0]) }
  }

  private func groups(_ label: (Formulation.RowLabel) -> Int?) -> [InfeasibleSubsystem.Group] {
    formulation.rows.compactMap { key, rows in
      label(key).map { InfeasibleSubsystem.Group(label: $0, rows: rows) }
    }.sorted { $0.label < $1.label }
  }
}

extension LinearModel {
  /// Takes the bounds of some rows away.
  fileprivate mutating func relax(_ rows: [Row]) {
    for row in rows { setBounds(-.infinity...(.infinity), of: row) }
  }
}

/// A set of groups of rows that cannot be kept together, and no fewer of them clash.
///
/// Take away any one of the groups, and what is left, with every bound and every row that is in no
/// group, has a point.
package struct InfeasibleSubsystem: Hashable, Sendable {
  /// Rows that stand or fall together.
  package struct Group: Hashable, Sendable {
    /// What the caller calls the group.
    package let label: Int
    /// The rows; a row may be in one group only.
    package let rows: [Row]

    /// Creates a group.
    package init(label: Int, rows: [Row]) {
      self.label = label
      self.rows = rows
    }
  }

  /// The labels of the groups that clash, in the order the groups were given.
  ///
  /// Empty where the bounds, the rows in no group and the groups always kept clash by themselves.
  package let labels: [Int]

  /// Whether every one of the groups is known to be needed; a limit may have come first.
  package let isMinimal: Bool

  /// Creates a subsystem.
  package init(labels: [Int], isMinimal: Bool) {
    self.labels = labels
    self.isMinimal = isMinimal
  }

  /// Finds groups that clash, or `nil` where the model is not shown to be infeasible.
  ///
  /// Groups are left out one by one, the first given first, and stay out where the rest is still
  /// infeasible; so of several subsystems the one of late groups is found. The same model gives the
  /// same answer.
  ///
  /// This is the deletion filter of Chinneck and Dravnieks (1991), Locating minimal infeasible
  /// constraint sets in linear programs,
  /// [doi:10.1287/ijoc.3.2.157](https://doi.org/10.1287/ijoc.3.2.157).
  ///
  /// - Parameters:
  ///   - model: A model that has no point.
  ///   - groups: The groups that may be part of the clash.
  ///   - kept: Labels of groups that are never left out, and not named either.
  ///   - solver: What to ask for feasibility.
  ///   - limits: When to stop each of the solver's runs.
  /// - Returns: The groups that clash.
  /// - Complexity: One run of the solver per group, and one.
  package static func find(
    in model: LinearModel, groups: [Group], alwaysKeeping kept: Set<Int> = [],
    with solver: some Solver, within limits: SolveLimits = SolveLimits()
  ) -> InfeasibleSubsystem? {
    var filter = DeletionFilter(model.withoutObjective, solver, limits)
    guard filter.isInfeasible() == true else { return nil }
    let candidates = groups.filter { !kept.contains($0.label) }
    let needed = candidates.filter { filter.needs($0) }
    return InfeasibleSubsystem(labels: needed.map(\.label), isMinimal: filter.isSure)
  }
}

/// An infeasible model that loses rows while it stays infeasible.
private struct DeletionFilter<S: Solver> {
  private var model: LinearModel
  private let solver: S
  private let limits: SolveLimits

  /// Whether the solver answered each question.
  private(set) var isSure = true

  init(_ model: LinearModel, _ solver: S, _ limits: SolveLimits) {
    self.model = model
    self.solver = solver
    self.limits = limits
  }

  /// Whether the model has no point; `nil` where a limit came first.
  func isInfeasible() -> Bool? {
    let result = solver.solve(model, within: limits)
    if result.point != nil { return false }
    return result.termination == .infeasible ? true : nil
  }

  /// Leaves a group out for good, unless the rest then has a point, or may have one.
  mutating func needs(_ group: InfeasibleSubsystem.Group) -> Bool {
    let whole = model
    for row in group.rows { model.setBounds(-.infinity...(.infinity), of: row) }
    let answer = isInfeasible()
    guard answer != true else { return false }
    if answer == nil { isSure = false }
    model = whole
    return true
  }
}

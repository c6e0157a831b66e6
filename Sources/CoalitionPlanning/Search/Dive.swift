import LinearOptimization

/// Follows a relaxation down to whole numbers: what it nearly makes is made, what it hardly makes
/// is not, and it is solved again, each time from where the last run ended.
///
/// Grants come first, then leads, then funded years. See Berthold (2006), Primal heuristics for
/// mixed integer programs, section 2.4 on fractional diving.
struct Dive {
  let relaxation: any Relaxation
  /// The whole-number variables, those that come first in lists of their own.
  let order: [[Variable]]

  /// Of the undecided variables, the share that is decided before the relaxation is solved again.
  private static let share = 0.2
  /// What counts as whole.
  private static let near = 1e-6

  /// Dives.
  ///
  /// - Parameters:
  ///   - point: The relaxation's point.
  ///   - left: The seconds that are left, asked before each run; `nil` for no limit.
  ///   - watch: Who may end it.
  /// - Returns: A point whose whole numbers are whole, or `nil` where the dive ended without one.
  func point(
    from point: [Double], left: @escaping () -> Double?, watching watch: SearchWatch?
  ) -> [Double]? {
    var dive = Descent(relaxation: relaxation, point: point, left: left, watch: watch)
    dive.close(order.first?.filter { point[$0.index] <= Self.near } ?? [])
    for variables in order where !dive.settle(variables, Self.share, Self.near) { return nil }
    return dive.point
  }
}

extension Dive {
  /// Opens some whole numbers of a point again, with all others held, and dives anew.
  ///
  /// - Parameters:
  ///   - point: A point whose whole numbers the relaxation is held to; it is so again afterwards,
  ///     or held to the better point.
  ///   - value: What the point comes to.
  ///   - free: The variables that may change.
  ///   - left: The seconds that are left.
  ///   - watch: Who may end it.
  /// - Returns: A better point, or `nil` where the dive led to none.
  func better(
    than point: [Double], _ value: Double, opening free: Set<Variable>,
    left: @escaping () -> Double?, watching watch: SearchWatch?
  ) -> [Double]? {
    let lists = order.map { $0.filter(free.contains) }
    relaxation.setBounds(
      Dictionary(uniqueKeysWithValues: lists.joined().map { ($0, 0...1) }))
    var dive = Descent(relaxation: relaxation, point: point, left: left, watch: watch)
    let aim = relaxation.model.objective
    func isBetter(_ found: [Double]) -> Bool {
      aim.value(at: found) > value + 1e-6 * max(1, value.magnitude)
    }
    if dive.solve(), isBetter(dive.point),
      lists.allSatisfy({ dive.settle($0, Self.share, Self.near) }), isBetter(dive.point)
    {
      return dive.point
    }
    relaxation.setBounds(
      Dictionary(
        uniqueKeysWithValues: lists.joined().map {
          let value = point[$0.index].rounded()
          return ($0, value...value)
        }))
    return nil
  }

  /// Holds the relaxation to the whole numbers of a point.
  func hold(_ point: [Double]) {
    relaxation.setBounds(
      Dictionary(
        uniqueKeysWithValues: order.joined().map {
          let value = point[$0.index].rounded()
          return ($0, value...value)
        }))
  }
}

/// A dive on its way.
private struct Descent {
  let relaxation: any Relaxation
  var point: [Double]
  let left: () -> Double?
  let watch: SearchWatch?

  mutating func close(_ variables: [Variable]) { hold(variables, at: 0) }

  /// Decides variables until each is whole; `false` where the relaxation has no point any more.
  mutating func settle(_ variables: [Variable], _ share: Double, _ near: Double) -> Bool {
    while true {
      let made = variables.filter { point[$0.index] >= 1 - near && isUndecided($0) }
      hold(made, at: 1)
      let open = variables.filter { point[$0.index] > near && isUndecided($0) }
      guard !open.isEmpty else {
        hold(variables.filter(isUndecided), at: 0)
        return true
      }
      let sorted = open.sorted { one, other in
        let (first, second) = (point[one.index], point[other.index])
        return first == second ? one.index < other.index : first > second
      }
      let count = max(1, Int(Double(sorted.count) * share))
      let up = sorted.prefix(count).filter { point[$0.index] >= 0.3 }
      let down = sorted.suffix(count).filter { point[$0.index] < (up.isEmpty ? 0.3 : 0.1) }
      hold(up, at: 1)
      hold(down, at: 0)
      if solve() { continue }
      // Not all of these can be made: the other way, or nothing more.
      guard !up.isEmpty else { return false }
      hold(up, at: 0)
      guard solve() else { return false }
    }
  }

  private func isUndecided(_ variable: Variable) -> Bool {
    let bounds = relaxation.model.bounds(of: variable)
    return bounds.lowerBound < bounds.upperBound
  }

  private func hold(_ variables: some Sequence<Variable>, at value: Double) {
    let bounds = Dictionary(uniqueKeysWithValues: variables.map { ($0, value...value) })
    if !bounds.isEmpty { relaxation.setBounds(bounds) }
  }

  mutating func solve() -> Bool {
    let seconds = left()
    if seconds == 0 { return false }
    let result = relaxation.solve(
      within: SolveLimits(seconds: seconds, isHasty: true), watching: watch)
    guard let found = result.point else { return false }
    point = found
    return true
  }
}

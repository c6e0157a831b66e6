import LinearOptimization

/// Takes a point of a large model as far as it goes: its neighbourhoods are searched, and at the
/// same time branch and bound works on the whole, unless the model is too vast for it to get
/// anywhere.
///
/// The two tell each other nothing, so what comes out does not depend on which is quicker.
struct StageImprovement {
  let model: LinearModel
  let blocks: StateBlocks
  let solver: any Solver
  let limits: SolveLimits
  let clock: SearchClock
  /// What follows relaxations down.
  let dive: Dive
  /// The relaxation's point and value.
  let relaxed: [Double]
  let bound: Double
  /// Whether branch and bound is left out.
  let isVast: Bool
  /// The states whose groups come first, round by round.
  let first: [Int]

  /// Rounds over all states, where no round ends without a better point before.
  private static let mostRounds = 8
  /// Rounds of dives.
  private static let mostDives = 12
  /// The share by which a round must better the point, or it is the last.
  private static let leastGain = 1e-5
  /// How many steps branch and bound takes: as many as take about a minute.
  private var iterations: Int { max(20_000, 4_000_000_000 / max(1, model.termCount)) }

  /// Improves a point.
  func result(from start: [Double]) -> SolveResult {
    let nodes = limits.nodes ?? 5_000
    guard !isVast else { return ended(improved(start), bound: bound, nodes: 0) }
    let branched: @Sendable () -> SolveResult = {
      [model, solver, clock, iterations, gap = limits.relativeGap] in
      solver.solve(
        model, from: start,
        within: SolveLimits(
          seconds: clock.left, relativeGap: gap, nodes: nodes, isHasty: true),
        watching: clock.wholeWatch(iterations: iterations))
    }
    let (near, all) =
      solver.worksSideBySide
      ? sideBySide({ improved(start) }, branched) : (improved(start), branched())
    let best = [near, all.point ?? near].max { value(of: $0) < value(of: $1) } ?? near
    // A bound below a point that was found is a mistake of the solver's.
    let known = [bound, all.bound ?? bound].filter { $0 >= value(of: best) * (1 - 1e-9) }
    return ended(best, bound: known.min() ?? bound, nodes: all.nodes)
  }

  private func ended(_ point: [Double], bound: Double, nodes: Int) -> SolveResult {
    let value = value(of: point)
    let isDone = bound - value <= max(limits.relativeGap * value.magnitude, 1e-9)
    return SolveResult(
      termination: isDone ? .optimal : .stopped(clock.isOver ? .time : .nodes), point: point,
      objective: value, bound: max(bound, value), nodes: nodes)
  }

  private func value(of point: [Double]) -> Double { model.objective.value(at: point) }

  private func isGood(_ point: [Double]) -> Bool {
    bound - value(of: point) <= limits.relativeGap * value(of: point).magnitude
  }

  /// Round after round over all states, as long as they better the point.
  private func improved(_ start: [Double]) -> [Double] {
    let search = NeighbourhoodSearch(
      model: model, blocks: blocks, solver: solver, isOpen: open())
    var best = isVast ? start : dived(start)
    let sizes = NeighbourhoodSearch.sizes(isVast: isVast)
    for round in 0..<Self.mostRounds {
      let before = value(of: best)
      let size = sizes[min(round, sizes.count - 1)]
      var groups = search.groups(ofRound: round, size: size, first: first)[...]
      while let group = groups.popFirst(), !clock.isOver, !isGood(best) {
        if isVast, solver.worksSideBySide,
          let other = groups.firstIndex(where: { Set($0).isDisjoint(with: group) })
        {
          best = planned(group, groups.remove(at: other), at: best, search)
        } else {
          best = search.better(group, at: best, clock)
        }
        clock.report(objective: value(of: best))
      }
      let gain = value(of: best) - before
      if clock.isOver || isGood(best) { break }
      if gain <= Self.leastGain * before.magnitude,
        round + 1 >= sizes.count
      {
        break
      }
    }
    return best
  }

  /// Group after group dives anew, which is quick, as long as that betters the point.
  private func dived(_ start: [Double]) -> [Double] {
    let search = NeighbourhoodSearch(
      model: model, blocks: blocks, solver: solver, isOpen: open())
    var best = start
    dive.hold(best)
    for round in 0..<Self.mostDives {
      let before = value(of: best)
      for group in search.groups(ofRound: round, size: 1 + round % 5, first: first)
      where !clock.isOver {
        let free = Set(
          group.flatMap { blocks.variables[$0] }.filter {
            round % 2 == 1 || search.isOpen[$0.index] || best[$0.index] > 0.5
          })
        let found = dive.better(
          than: best, value(of: best), opening: free, left: { clock.left },
          watching: clock.partWatch())
        guard let found else { continue }
        best = found
        clock.report(objective: value(of: best))
      }
      if clock.isOver || round >= 2 && value(of: best) - before <= 1e-4 * before.magnitude { break }
    }
    return model.isFeasible(rounded(best)) ? rounded(best) : start
  }

  private func rounded(_ point: [Double]) -> [Double] {
    var rounded = point
    for variable in dive.order.joined() {
      rounded[variable.index] = rounded[variable.index].rounded()
    }
    return rounded
  }

  /// Two groups that share no state, at once. What both change stays where it goes together;
  /// otherwise the better change does.
  private func planned(
    _ group: [Int], _ other: [Int], at point: [Double], _ search: NeighbourhoodSearch
  ) -> [Double] {
    let (one, two) = sideBySide(
      { search.better(group, at: point, clock) },
      { [clock] in search.better(other, at: point, clock) })
    var both = one
    for variable in other.flatMap({ blocks.variables[$0] }) {
      both[variable.index] = two[variable.index]
    }
    let candidates = [both, one, two].filter { $0 == one || $0 == two || model.isFeasible($0) }
    return candidates.reduce(one) { value(of: $1) > value(of: $0) ? $1 : $0 }
  }

  /// What the relaxation makes, and all that is no grant.
  private func open() -> [Bool] {
    var isOpen = [Bool](repeating: true, count: model.variableCount)
    for variable in blocks.grants { isOpen[variable.index] = relaxed[variable.index] > 1e-6 }
    return isOpen
  }
}

import LinearOptimization

/// Improves a point of a large model through its structure: states hang together by the offers they
/// share and by little else, so a few of them are planned anew while all others stay.
///
/// Groups of states follow one another in a fixed order, and every group is searched up to a fixed
/// number of nodes, so the same point comes out on every machine unless the clock cuts it short.
///
/// As in Danna, Rothberg and Le Pape (2005), Exploring relaxation induced neighborhoods,
/// [doi:10.1007/s10107-004-0518-7](https://doi.org/10.1007/s10107-004-0518-7), grants that neither
/// the relaxation nor the point makes stay closed.
struct NeighbourhoodSearch: Sendable {
  let model: LinearModel
  let blocks: StateBlocks
  let solver: any Solver
  /// Whether a variable may take another value than zero, by place.
  let isOpen: [Bool]

  /// How many states are planned anew together, round by round; later rounds take the last number.
  static func sizes(isVast: Bool) -> [Int] { isVast ? [2, 3, 4, 5, 6] : [2, 4, .max, 3] }

  /// How far from the best a group may stop, as a share; and after how many nodes and steps of the
  /// simplex method, which are the same on every machine.
  private static let (gap, nodes, steps) = (1e-4, 100, 6_000)

  /// The groups of a round: each state with some that share offers with it, others in each round.
  ///
  /// - Parameters:
  ///   - round: The number of the round, from 0.
  ///   - size: How many states a group has.
  ///   - first: The states that begin, each once; all others follow in their own order.
  func groups(ofRound round: Int, size: Int, first: [Int] = []) -> [[Int]] {
    let states = first + blocks.neighbours.indices.filter { !first.contains($0) }
    if size >= states.count { return [states] }
    var seen: Set<[Int]> = []
    return states.map { state in
      let others = blocks.neighbours[state]
      guard !others.isEmpty else { return [state] }
      let picked = (0..<min(size - 1, others.count)).map { place in
        others[(round * (size - 1) + place) % others.count]
      }
      return [state] + picked
    }.filter { seen.insert($0.sorted()).inserted }
  }

  /// Plans the states of a group anew while the others stay.
  ///
  /// - Returns: A better point, or the one given where none was found.
  func better(_ states: [Int], at point: [Double], _ clock: SearchClock) -> [Double] {
    let free = (states.flatMap { blocks.variables[$0] } + blocks.shared).filter {
      isOpen[$0.index] || point[$0.index] > 0.5
    }
    let restriction = Restriction(of: model, to: free, at: point)
    let result = solver.solve(
      restriction.model, from: restriction.restricted(point),
      within: SolveLimits(
        seconds: clock.left, relativeGap: Self.gap, nodes: Self.nodes, isHasty: true),
      watching: clock.partWatch(iterations: Self.steps))
    guard let next = result.point.map(restriction.whole),
      model.objective.value(at: next) > model.objective.value(at: point), model.isFeasible(next)
    else { return point }
    return next
  }
}

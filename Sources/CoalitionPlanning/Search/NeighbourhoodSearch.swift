package import LinearOptimization

/// Finds good points of a large model through its structure: states hang together by the offers
/// they share and by little else, so a few of them at a time are planned anew while the others stay.
package struct NeighbourhoodSearch {
  package let model: LinearModel
  package let blocks: StateBlocks
  package let solver: any Solver

  package init(_ model: LinearModel, _ blocks: StateBlocks, _ solver: any Solver) {
    self.model = model
    self.blocks = blocks
    self.solver = solver
  }

  /// A point that follows a relaxation: state by state, each with what the relaxation gives it.
  ///
  /// - Parameter relaxed: A point of the relaxation.
  /// - Returns: A point, or `nil` where a state finds none with its share.
  package func following(_ relaxed: [Double], batch: Int, within limits: SolveLimits) -> [Double]? {
    var point = relaxed
    var left = Set(blocks.variables.indices)
    while let first = left.min() {
      let group = [first] + blocks.neighbours[first].filter(left.contains).prefix(batch - 1)
      left.subtract(group)
      guard let next = planned(group, at: point, from: nil, within: limits) else { return nil }
      point = next
    }
    return point
  }

  /// Plans some states anew while the others stay.
  package func planned(
    _ states: [Int], at point: [Double], from start: [Double]?, within limits: SolveLimits
  ) -> [Double]? {
    let free = states.flatMap { blocks.variables[$0] } + blocks.shared
    let restriction = Restriction(of: model, to: free, at: point)
    let result = solver.solve(
      restriction.model, from: start.map(restriction.restricted), within: limits)
    return result.point.map(restriction.whole)
  }
}

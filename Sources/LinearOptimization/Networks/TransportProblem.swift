/// A transportation problem in whole units: what sources hold goes to sinks that ask for it, so
/// that what arrives is worth the most; of all such shipments one that moves the most units.
///
///     max Σ worth(a) · units(a)   with   Σ_{a from i} units(a) ≤ supply(i),
///                                         Σ_{a to j} units(a) ≤ demand(j),   units ≥ 0
///
/// Every corner of the transport polytope is whole where supplies and demands are, so nothing is
/// lost by asking for whole units (A. J. Hoffman and J. B. Kruskal, *Integral boundary points of
/// convex polyhedra*, 1956). All arithmetic here is exact.
package struct TransportProblem: Sendable {
  /// How many units each source holds.
  package let supplies: [Int64]
  /// How many units each sink asks for.
  package let demands: [Int64]
  /// The ways from sources to sinks.
  package let arcs: [Arc]

  /// A way from a source to a sink that takes any number of units.
  package struct Arc: Hashable, Sendable {
    /// The place of the source.
    package let source: Int
    /// The place of the sink.
    package let sink: Int
    /// What a unit is worth where it arrives.
    package let worth: Int128

    /// Creates a way.
    package init(from source: Int, to sink: Int, worth: Int128) {
      self.source = source
      self.sink = sink
      self.worth = worth
    }
  }

  /// Creates a problem.
  ///
  /// - Precondition: No supply, demand or worth is below zero, arcs name places that there are, and
  ///   the largest worth times the number of nodes is below 2¹²⁷.
  package init(supplies: [Int64], demands: [Int64], arcs: [Arc]) {
    precondition((supplies + demands).allSatisfy { $0 >= 0 }, "amounts are not below zero")
    precondition(
      arcs.allSatisfy {
        $0.worth >= 0 && supplies.indices.contains($0.source) && demands.indices.contains($0.sink)
      }, "ways are worth at least nothing, from a source to a sink")
    self.supplies = supplies
    self.demands = demands
    self.arcs = arcs
  }

  /// The most valuable shipment: the units of each arc.
  ///
  /// The primal-dual method: as long as there is a way from a source with units left to a sink that
  /// asks for more, along which units already sent may be sent elsewhere, the ways of the greatest
  /// worth are filled. Their worth only falls from round to round, so that each shipment on the way
  /// is worth the most of all that move as many units (R. G. Busacker and P. J. Gowen, *A procedure
  /// for determining a family of minimum-cost network flow patterns*, 1960; L. R. Ford and
  /// D. R. Fulkerson, *A primal-dual algorithm for the capacitated Hitchcock problem*, 1957,
  /// doi:10.1002/nav.3800040104). It ends where a further unit would cost worth. Of equal ways the
  /// one from the first source to the first sink is taken.
  ///
  /// - Complexity: O(rounds × nodes × arcs), a round for each worth that a way can have, plus
  ///   O(arcs) for each way that is filled.
  package func bestShipment() -> [Int64] {
    var shipment = Shipment(self)
    while shipment.raise() {}
    return shipment.units
  }
}

/// A shipment on its way to the best.
private struct Shipment {
  private let problem: TransportProblem
  private(set) var units: [Int64]
  private var supplyLeft: [Int64]
  private var demandLeft: [Int64]
  private let arcsFrom: [[Int]]
  private let arcsTo: [[Int]]
  /// The most that a further unit at a node brings when it got there, sources first, then sinks.
  private var worths: [Int128?] = []

  init(_ problem: TransportProblem) {
    self.problem = problem
    self.units = Array(repeating: 0, count: problem.arcs.count)
    self.supplyLeft = problem.supplies
    self.demandLeft = problem.demands
    var from = [[Int]](repeating: [], count: problem.supplies.count)
    var to = [[Int]](repeating: [], count: problem.demands.count)
    for (place, arc) in problem.arcs.enumerated() {
      from[arc.source].append(place)
      to[arc.sink].append(place)
    }
    self.arcsFrom = from
    self.arcsTo = to
  }

  private func node(ofSink sink: Int) -> Int { problem.supplies.count + sink }

  /// Fills all ways of the greatest worth; `false` where there is none that costs nothing.
  mutating func raise() -> Bool {
    findWorths()
    let ends = problem.demands.indices.filter { demandLeft[$0] > 0 }
    guard let best = ends.compactMap({ worths[node(ofSink: $0)] }).max(), best >= 0 else {
      return false
    }
    while let path = tightPath(worth: best) { send(along: path) }
    return true
  }

  /// The greatest worth of a way from any source with units left to each node, by Bellman and Ford
  /// with a queue. No circle gains anything, since the shipment is the best of its size.
  private mutating func findWorths() {
    worths = Array(repeating: nil, count: problem.supplies.count + problem.demands.count)
    var queue = problem.supplies.indices.filter { supplyLeft[$0] > 0 }
    var isQueued = worths.map { _ in false }
    for source in queue {
      worths[source] = 0
      isQueued[source] = true
    }
    var next = 0
    while next < queue.count {
      let node = queue[next]
      next += 1
      isQueued[node] = false
      guard let worth = worths[node] else { continue }
      for step in steps(from: node) {
        let reached = worth + step.gain
        if let known = worths[step.end], known >= reached { continue }
        worths[step.end] = reached
        if !isQueued[step.end] {
          isQueued[step.end] = true
          queue.append(step.end)
        }
      }
    }
  }

  /// The steps that a unit may take from a node: forward on any arc, back on one that has units.
  private func steps(from node: Int) -> [(arc: Int, end: Int, gain: Int128)] {
    if node < problem.supplies.count {
      return arcsFrom[node].map { arc in
        (arc, self.node(ofSink: problem.arcs[arc].sink), problem.arcs[arc].worth)
      }
    }
    return arcsTo[node - problem.supplies.count].filter { units[$0] > 0 }.map { arc in
      (arc, problem.arcs[arc].source, -problem.arcs[arc].worth)
    }
  }

  /// The shortest way of a worth whose every step is the best to its end, as arcs; `nil` where none
  /// is left.
  private func tightPath(worth: Int128) -> [Int]? {
    var reachedBy = [Int?](repeating: nil, count: worths.count)
    var queue = problem.supplies.indices.filter { supplyLeft[$0] > 0 && worths[$0] == 0 }
    var isReached = worths.map { _ in false }
    for source in queue { isReached[source] = true }
    var next = 0
    while next < queue.count {
      let node = queue[next]
      next += 1
      guard let here = worths[node] else { continue }
      for step in steps(from: node)
      where !isReached[step.end] && worths[step.end] == here + step.gain {
        isReached[step.end] = true
        reachedBy[step.end] = step.arc
        queue.append(step.end)
        let sink = step.end - problem.supplies.count
        if sink >= 0, demandLeft[sink] > 0, worths[step.end] == worth {
          return path(to: step.end, reachedBy)
        }
      }
    }
    return nil
  }

  private func path(to end: Int, _ reachedBy: [Int?]) -> [Int] {
    var arcs: [Int] = []
    var node = end
    while let arc = reachedBy[node] {
      arcs.append(arc)
      let isSink = node >= problem.supplies.count
      node = isSink ? problem.arcs[arc].source : self.node(ofSink: problem.arcs[arc].sink)
    }
    return arcs.reversed()
  }

  /// Sends as many units along a way as it takes: forward on its first arc and every other one.
  private mutating func send(along path: [Int]) {
    guard let first = path.first, let last = path.last else { return }
    let (source, sink) = (problem.arcs[first].source, problem.arcs[last].sink)
    var most = min(supplyLeft[source], demandLeft[sink])
    for (place, arc) in path.enumerated() where place % 2 == 1 { most = min(most, units[arc]) }
    for (place, arc) in path.enumerated() { units[arc] += place % 2 == 0 ? most : -most }
    supplyLeft[source] -= most
    demandLeft[sink] -= most
  }
}

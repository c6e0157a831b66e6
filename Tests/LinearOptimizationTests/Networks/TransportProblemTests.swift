import CoalitionTestSupport
import LinearOptimization
import Testing

struct TransportProblemTests {
  private func problem(
    _ supplies: [Int64], _ demands: [Int64], _ arcs: [(Int, Int, Int64)]
  ) -> TransportProblem {
    TransportProblem(
      supplies: supplies, demands: demands,
      arcs: arcs.map { TransportProblem.Arc(from: $0.0, to: $0.1, worth: Int128($0.2)) })
  }

  @Test func `what is worth more is served first, and what is left goes to the next`() {
    let best = problem([10], [7, 9], [(0, 0, 2), (0, 1, 3)]).bestShipment()
    #expect(best == [1, 9])
  }

  @Test func `units already sent make way where that is worth more`() {
    // The first source alone reaches the second sink, and was the first to serve the first sink.
    let best = problem([5, 5], [5, 5], [(0, 0, 3), (0, 1, 2), (1, 0, 2)]).bestShipment()
    #expect(best == [0, 5, 5])
  }

  @Test func `one unit for much is better than two for little`() {
    let best = problem([1, 1], [1, 1], [(0, 0, 9), (0, 1, 2), (1, 0, 3)]).bestShipment()
    #expect(best == [1, 0, 0])
  }

  @Test func `units that are worth nothing move all the same`() {
    #expect(problem([3], [5], [(0, 0, 0)]).bestShipment() == [3])
  }

  @Test func `of equal ways the first is taken`() {
    #expect(problem([4], [4, 4], [(0, 0, 1), (0, 1, 1)]).bestShipment() == [4, 0])
    #expect(problem([4, 4], [4], [(0, 0, 1), (1, 0, 1)]).bestShipment() == [4, 0])
  }

  @Test func `where nothing is held, asked for or reached, nothing moves`() {
    #expect(problem([], [], []).bestShipment() == [])
    #expect(problem([0, 2], [2, 0], [(0, 0, 1), (1, 1, 1)]).bestShipment() == [0, 0])
  }

  @Test func `quantities and worths as large as may be stay exact`() {
    let most: Int64 = 999_999_999
    let best = problem([most, most], [most, 1], [(0, 0, most), (0, 1, most - 1), (1, 0, most)])
      .bestShipment()
    #expect(best == [most - 1, 1, 1])
  }

  @Test(arguments: 0..<300)
  func `no shipment is worth more, and none worth as much moves more`(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let sources = Int.random(in: 1...3, using: &random)
    let sinks = Int.random(in: 1...3, using: &random)
    var arcs: [(Int, Int, Int64)] = []
    for source in 0..<sources {
      for sink in 0..<sinks where Int.random(in: 0..<4, using: &random) > 0 {
        arcs.append((source, sink, Int64.random(in: 0...4, using: &random)))
      }
    }
    let small = problem(
      (0..<sources).map { _ in Int64.random(in: 0...3, using: &random) },
      (0..<sinks).map { _ in Int64.random(in: 0...3, using: &random) }, arcs)
    let best = small.bestShipment()
    #expect(small.isFeasible(best), "seed \(seed)")
    #expect(small.value(of: best) == small.bestByEnumeration(), "seed \(seed)")
  }

  @Test func `a hundred sources and sinks of all pairs take no time`() {
    var random = SeededRandom(seed: 7)
    var arcs: [(Int, Int, Int64)] = []
    for source in 0..<100 {
      for sink in 0..<100 { arcs.append((source, sink, Int64.random(in: 1...6, using: &random))) }
    }
    let large = problem(
      (0..<100).map { _ in Int64.random(in: 1...900, using: &random) },
      (0..<100).map { _ in Int64.random(in: 1...900, using: &random) }, arcs)
    let best = large.bestShipment()
    #expect(large.isFeasible(best))
    let held = large.supplies.reduce(0, +)
    let asked = large.demands.reduce(0, +)
    let moved = best.reduce(0, +)
    #expect(moved == min(held, asked))
  }
}

extension TransportProblem {
  /// What a shipment is worth, then how many units it moves.
  fileprivate struct Value: Comparable {
    let worth: Int128
    let units: Int64

    static func < (left: Value, right: Value) -> Bool {
      (left.worth, left.units) < (right.worth, right.units)
    }
  }

  fileprivate func value(of units: [Int64]) -> Value {
    var value = Value(worth: 0, units: 0)
    for (arc, sent) in zip(arcs, units) {
      value = Value(
        worth: value.worth + arc.worth * Int128(sent), units: value.units + sent)
    }
    return value
  }

  fileprivate func isFeasible(_ units: [Int64]) -> Bool {
    var (out, into) = (supplies, demands)
    for (arc, sent) in zip(arcs, units) {
      out[arc.source] -= sent
      into[arc.sink] -= sent
    }
    return (units + out + into).allSatisfy { $0 >= 0 } && units.count == arcs.count
  }

  /// The best value of all shipments, tried one by one.
  fileprivate func bestByEnumeration() -> Value {
    var best = Value(worth: 0, units: 0)
    func tryAll(_ arc: Int, _ units: [Int64], _ out: [Int64], _ into: [Int64]) {
      guard arc < arcs.count else {
        best = max(best, value(of: units))
        return
      }
      let (source, sink) = (arcs[arc].source, arcs[arc].sink)
      for sent in 0...min(out[source], into[sink]) {
        var (out, into) = (out, into)
        out[source] -= sent
        into[sink] -= sent
        tryAll(arc + 1, units + [sent], out, into)
      }
    }
    tryAll(0, [], supplies, demands)
    return best
  }
}

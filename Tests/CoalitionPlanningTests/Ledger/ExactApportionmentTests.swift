import CoalitionPlanning
import CoalitionTestSupport
import Testing

struct ExactApportionmentTests {
  @Test func `parts follow the weights and the largest remainders`() {
    #expect(apportioned(10, exactlyBy: [1, 1, 1]) == [4, 3, 3])
    #expect(apportioned(10, exactlyBy: [1, 2, 4]) == [1, 3, 6])
    #expect(apportioned(7, exactlyBy: [0, 0]) == [7, 0])
    #expect(apportioned(7, exactlyBy: []) == [])
  }

  @Test(arguments: 0..<50)
  func `parts add up and are within one of their share`(seed: Int) {
    var random = SeededRandom(seed: UInt64(seed))
    let amount = Int64.random(in: 0...10_000_000_000_000, using: &random)
    let weights = (0..<7).map { _ in Int64.random(in: 1...10_000_000_000_000, using: &random) }
    let parts = apportioned(amount, exactlyBy: weights)
    let total = weights.reduce(Int128(0)) { $0 + Int128($1) }
    #expect(parts.reduce(0, +) == amount)
    for (part, weight) in zip(parts, weights) {
      let product = Int128(amount) * Int128(weight)
      #expect((Int128(part) * total - product).magnitude < total.magnitude)
    }
  }
}

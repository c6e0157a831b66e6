import CoalitionDomain
import CoalitionPlanning
import CoalitionTestSupport
import Testing

struct ApportionedTests {
  @Test func `an amount is split in proportion`() {
    #expect(apportioned(100, by: [1, 3]) == [25, 75])
    #expect(apportioned(100, by: [0, 2, 0, 2]) == [0, 50, 0, 50])
  }

  @Test func `what is left over goes to the largest remainders`() {
    #expect(apportioned(10, by: [1, 1, 4]) == [2, 2, 6])
    #expect(apportioned(100, by: [1, 2, 4]) == [14, 29, 57])
  }

  @Test func `the earlier part wins a tie`() {
    #expect(apportioned(1, by: [1, 1]) == [1, 0])
    #expect(apportioned(2, by: [1, 1, 1]) == [1, 1, 0])
  }

  @Test func `nothing is split into nothing`() {
    #expect(apportioned(0, by: [1, 2]) == [0, 0])
    #expect(apportioned(5, by: []) == [])
  }

  @Test func `without a weight all goes to the first part`() {
    #expect(apportioned(5, by: [0, 0, 0]) == [5, 0, 0])
  }

  @Test func `the largest amount that may come from outside is split to the last unit`() {
    let most = Money.range.upperBound
    #expect(
      apportioned(most, by: [1, 1, 1]) == [
        3_333_333_333_334, 3_333_333_333_333, 3_333_333_333_333,
      ])
    #expect(apportioned(most, by: [Double(most - 1), 1]) == [most - 1, 1])
  }

  @Test func `amounts that binary fractions do not hold still add up`() {
    let amount: Int64 = 9_007_199_254_740_993
    let parts = apportioned(amount, by: [1, 1, 1])
    #expect(parts.reduce(0, +) == amount)
    #expect(parts.allSatisfy { ($0 - amount / 3).magnitude <= 3 })
  }

  @Test(arguments: 0..<100)
  func `parts add up and lie within a unit of their share`(seed: Int) {
    var random = SeededRandom(seed: UInt64(seed))
    let amount = Int64.random(in: 0...10_000_000_000_000, using: &random)
    let weights = (0...Int.random(in: 0...9, using: &random)).map { _ in
      Double(Int64.random(in: 0...1_000_000_000, using: &random))
    }
    let parts = apportioned(amount, by: weights)
    #expect(parts.count == weights.count)
    #expect(parts.reduce(0, +) == amount)
    let total = weights.reduce(0, +)
    for (part, weight) in zip(parts, weights) where total > 0 {
      #expect(part >= 0)
      #expect((Double(part) - Double(amount) * (weight / total)).magnitude < 1.01)
    }
  }
}

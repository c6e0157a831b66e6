import CoalitionDomain
import CoalitionTestSupport
import Testing

@testable import CoalitionFormats

struct IATISumTests {
  @Test func `what is left of a division goes to the shares that lost most, earlier ones first`() {
    #expect(shares(of: 100, by: [1, 1, 1]) == [34, 33, 33])
    #expect(shares(of: 100, by: [1, 2, 3]) == [17, 33, 50])
    #expect(shares(of: -100, by: [1, 1, 1]) == [-34, -33, -33])
    #expect(shares(of: 5, by: [0, 1]) == [0, 5])
    #expect(shares(of: 0, by: [3, 4]) == [0, 0])
  }

  @Test(arguments: 0..<200)
  func `shares add up to the whole, each within a unit of its weight`(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let count = Int.random(in: 1...12, using: &random)
    let most: Int64 = Bool.random(using: &random) ? 100 : 100_000_000_000_000
    var weights = (0..<count).map { _ in Int64.random(in: 0...most, using: &random) }
    weights[0] += 1
    let amount = Int64.random(in: -10_000_000_000_000...10_000_000_000_000, using: &random)
    let parts = shares(of: amount, by: weights)
    #expect(parts.reduce(0, +) == amount)
    let whole = weights.reduce(Int128(0)) { $0 + Int128($1) }
    for (part, weight) in zip(parts, weights) {
      let distance = (Int128(part) * whole - Int128(amount) * Int128(weight)).magnitude
      #expect(distance < whole.magnitude)
    }
  }

  @Test func `a sum is kept by currency, and refunds make it less`() {
    var sum = IATISum()
    sum[.usd] = 500
    var other = IATISum()
    other[.usd] = -500
    sum += other
    #expect(sum.isEmpty)
    #expect(sum.currencies == [])
  }

  @Test func `no number of amounts takes a sum over the border`() {
    #expect(Int64.max.plus(Int64.max) == 1_000_000_000_000_000_000)
    #expect(Int64.min.plus(Int64.min) == -1_000_000_000_000_000_000)
    #expect(Int64(2).plus(3) == 5)
  }
}

import Testing

@testable import CoalitionBenchmarks

struct SplitMix64Tests {
  @Test func `a seed gives the numbers that it gives everywhere`() {
    var random = SplitMix64(seed: 1)
    #expect([random.draw(1...6), random.draw(1...6), random.draw(1...1_000)] == [5, 1, 65])
  }

  @Test func `draws stay within their range and reach all of it`() {
    var random = SplitMix64(seed: 2)
    let draws = (0..<1_000).map { _ in random.draw(3...7) }
    #expect(Set(draws) == [3, 4, 5, 6, 7])
  }

  @Test func `a choice of several keeps their order`() {
    var random = SplitMix64(seed: 3)
    for _ in 0..<100 {
      let chosen = random.pick(3, of: Array(1...9))
      #expect(chosen.count == 3)
      #expect(chosen == chosen.sorted())
    }
    #expect(random.pick(5, of: [1, 2]) == [1, 2])
  }
}

import CoalitionDomain
import CoalitionPlanning
import CoalitionTestSupport
import Testing

struct ExactRatioTests {
  @Test func `a ratio is kept in lowest terms, with its sign above the line`() {
    #expect(ExactRatio(10, over: 4).description == "5/2")
    #expect(ExactRatio(-10, over: -5).description == "2")
    #expect(ExactRatio(3, over: -9).description == "-1/3")
    #expect(ExactRatio(0, over: -7) == .zero)
    #expect(ExactRatio(.of("0.125")).description == "1/8")
  }

  @Test func `sums, products and inverses are exact`() {
    let (third, half) = (ExactRatio(1, over: 3), ExactRatio(1, over: 2))
    #expect((third + half).description == "5/6")
    #expect((third - half).description == "-1/6")
    #expect((third * ExactRatio(3, over: 4)).description == "1/4")
    #expect((-third * half).description == "-1/6")
    #expect(ExactRatio(-2, over: 7).inverse.description == "-7/2")
    #expect(third - third == .zero)
    #expect(third + 0 == third)
  }

  @Test func `a solver gets the nearest binary fraction`() {
    #expect(ExactRatio(1, over: 3).approximation == 1.0 / 3)
    #expect(ExactRatio(-113, over: 100).approximation == -1.13)
  }

  @Test func `terms that cancel do not pass through what 128 bits cannot hold`() {
    let large: Int128 = 1 << 120
    let product = ExactRatio(large, over: 3) * ExactRatio(3, over: large)
    #expect(product == .one)
  }

  @Test func `what 128 bits do not hold is near, and says that it is not exact`() {
    let (large, small) = (ExactRatio(1 << 100, over: 3), ExactRatio(7, over: 1 << 100))
    for near in [large * large, small * small, large + small, large - small, small * small + 1] {
      #expect(!near.isExact)
    }
    #expect((large * large).approximation == 0x1p200 / 9)
    #expect((large * large).description == "~\(0x1p200 / 9)")
    #expect((-(large * large)).approximation == -0x1p200 / 9)
    #expect((large * large).inverse.approximation == 9 / 0x1p200)
    #expect((large * large * small).approximation > 0)
    #expect(large.isExact && small.isExact)
  }

  @Test func `the most that a scenario's decimals hold is exact`() {
    let most = ExactRatio(.of("9223372.036854775807"))
    #expect((most * most).isExact)
    #expect(most.inverse.isExact)
  }
}

import CoalitionDomain
import Testing

struct PlanningProgressTests {
  private func gap(_ value: Int128?, _ bound: Int128?) -> Int64? {
    PlanningProgress(
      stage: "coverage", value: value.map(MeasureValue.init(scaled:)),
      bound: bound.map(MeasureValue.init(scaled:)), milliseconds: 1
    ).gapInMillionths
  }

  @Test func `the gap is how far the bound lies above the value, as a share of the bound`() {
    #expect(gap(75, 100) == 250_000)
    #expect(gap(100, 100) == 0)
  }

  @Test func `a value above its bound, which rounding may bring about, leaves no gap`() {
    #expect(gap(101, 100) == 0)
  }

  @Test func `there is no gap where a side is unknown, or the bound is not above zero`() {
    #expect(gap(nil, 100) == nil)
    #expect(gap(75, nil) == nil)
    #expect(gap(-3, -1) == nil)
  }
}

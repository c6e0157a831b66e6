import CoalitionDomain
import Testing

struct PlanningProgressTests {
  private func gap(_ value: Double?, _ bound: Double?) -> Double? {
    PlanningProgress(stage: "coverage", value: value, bound: bound, seconds: 1).gap
  }

  @Test func `the gap is how far the bound lies above the value, as a share of the bound`() {
    #expect(gap(75, 100) == 0.25)
    #expect(gap(100, 100) == 0)
  }

  @Test func `a value above its bound, which rounding may bring about, leaves no gap`() {
    #expect(gap(101, 100) == 0)
  }

  @Test func `there is no gap where a side is unknown, or not above zero`() {
    #expect(gap(nil, 100) == nil)
    #expect(gap(75, nil) == nil)
    #expect(gap(0, 100) == nil)
    #expect(gap(-3, -1) == nil)
    #expect(gap(.nan, 100) == nil)
  }
}

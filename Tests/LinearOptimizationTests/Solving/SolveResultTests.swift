import LinearOptimization
import Testing

struct SolveResultTests {
  @Test(arguments: [
    (100.0, 110.0, 0.1), (-100, -90, 0.1), (5, 5, 0), (0, 1, .infinity), (0, 0, 0),
  ])
  func `the gap is a fraction of the objective`(objective: Double, bound: Double, gap: Double) {
    let result = SolveResult(
      termination: .optimal, point: [], objective: objective, bound: bound)
    #expect(result.relativeGap == gap)
  }

  @Test func `there is no gap without both its ends`() {
    #expect(SolveResult(termination: .stopped(.time), bound: 3).relativeGap == nil)
    #expect(SolveResult(termination: .unbounded, point: [], objective: 3).relativeGap == nil)
  }
}

import Testing

@testable import CoalitionBenchmarks

struct PortfolioRunTests {
  @Test func `a run without the planner has the model and the first-come plan`() throws {
    let run = try PortfolioRun(SyntheticPortfolio(size: .coalition, seed: 1), seconds: 0)
    #expect(run["rows"] ?? 0 > 100)
    #expect(run["first-grants"] ?? 0 > 0)
    #expect(run["planned-value"] == nil)
    #expect(run.gap == nil)
  }

  @Test func `a run travels as lines`() throws {
    let run = PortfolioRun("planned-bound 200.0\nplanned-value 150.0\nnot a number\n")
    #expect(run.text == "planned-bound 200.0\nplanned-value 150.0\n")
    #expect(run.gap == 0.25)
  }

  @Test func `a table has a line for each run, with the columns that are filled`() {
    var table = PortfolioTable(.coalition, bareSeconds: 5)
    table.add(
      PortfolioRun("rows 354\nfirst-grants 12\nplanned-value 3e6\nfirst-value 2e6\n"),
      Cost(seconds: 1, peakBytes: 33_000_000), nil, seed: 4, seconds: 0.3)
    #expect(
      table.text == """
        coalition: 1 states, 12 needs, 8 donors, 15 offers, 5 years
          seed  rows  modelling CPU s  limit s  value M  peak MB
          4      354             0.00      0.3    3.000       33
        bare solver: HiGHS's own program, 5 s of processor time, one thread

          seed  limit s  grants  value, times first-come
          4         0.3      12                    1.500
        """)
  }
}

import Testing

@testable import CoalitionBenchmarks

struct HiGHSLogTests {
  /// As HiGHS 1.15.1 writes it.
  private let log = HiGHSLog(
    """
    Running HiGHS 1.15.1
    Coefficient ranges:
      Matrix  [1e-03, 1e+04]
            Nodes      |    B&B Tree     |            Objective Bounds
    Src  Proc. InQueue |  Leaves   Expl. | BestBound       BestSol              Gap |   Cuts

     J       0       0         0   0.00%   -inf            -0                 Large        0      0      0         0     0.1s
             0       0         0   0.00%   -1205.5         -0                 Large        0      0      0      1203     0.8s
     L       0       0         0   0.00%   -1100.25        -1000             10.03%      120     40      0      3000    12.5s
            12       3         4   1.56%   -1090           -1000              9.00%      120     40      0      9000    41.0s

    Solving report
      Gap               9% (tolerance: 0.01%)
    """)

  @Test func `reports are read in their order, what is not known yet left out`() {
    #expect(
      log.reports == [
        HiGHSLog.Report(seconds: 0.1, best: 0, bound: nil),
        HiGHSLog.Report(seconds: 0.8, best: 0, bound: -1205.5),
        HiGHSLog.Report(seconds: 12.5, best: -1000, bound: -1100.25),
        HiGHSLog.Report(seconds: 41, best: -1000, bound: -1090),
      ])
  }

  @Test func `a search is in the scenario's currency, its gap a share of its bound`() {
    let search = BareSearch(log: log, cost: Cost(seconds: 1))
    #expect(search.value == 1_000_000)
    #expect(search.bound == 1_090_000)
    #expect(search.gap == (1_090_000.0 - 1_000_000) / 1_090_000)
    #expect(BareSearch(log: HiGHSLog(""), cost: Cost(seconds: 1)).gap == nil)
  }
}

/// What came of portfolios of one size, as two tables: the search, and the plans.
struct PortfolioTable {
  private let size: PortfolioSize
  private let bareSeconds: Double
  private var search = ResultTable(heading: [
    "seed", "rows", "columns", "entries", "binaries", "modelling CPU s", "limit s", "taken s",
    "CPU s", "verifying CPU s", "value M", "bound M", "gap %", "peak MB", "bare CPU s",
    "bare value M", "bare gap %",
  ])
  private var plans = ResultTable(heading: [
    "seed", "limit s", "coverage %", "grants", "reports", "first-come coverage %", "grants",
    "reports", "s", "value, times first-come",
  ])

  /// An empty table, for portfolios on which the bare solver has so many seconds.
  init(_ size: PortfolioSize, bareSeconds: Double) {
    self.size = size
    self.bareSeconds = bareSeconds
  }

  /// Adds what came of one portfolio in one time.
  mutating func add(
    _ run: PortfolioRun, _ cost: Cost, _ bare: BareSearch?, seed: UInt64, seconds: Double
  ) {
    func cell(_ word: String, _ places: Int, times factor: Double = 1) -> String {
      run[word].map { decimal($0 * factor, places) } ?? ""
    }
    let modelling = (run["terms-seconds"] ?? 0) + (run["model-seconds"] ?? 0)
    let isPlanned = seconds > 0
    search.add([
      String(seed), cell("rows", 0), cell("columns", 0), cell("entries", 0),
      cell("binaries", 0),
      decimal(modelling, 2), isPlanned ? decimal(seconds, 1) : "", cell("plan-elapsed", 2),
      cell("plan-seconds", 2),
      cell("verify-seconds", 2), cell("planned-value", 3, times: 1e-6),
      cell("planned-bound", 3, times: 1e-6), run.gap.map { decimal(100 * $0, 2) } ?? "",
      isPlanned ? cost.peakBytes.map { decimal(Double($0) / 1e6, 0) } ?? "" : "",
      bare.map { decimal($0.cost.seconds, 0) } ?? "",
      bare?.value.map { decimal($0 / 1e6, 3) } ?? "",
      bare?.gap.map { decimal(100 * $0, 2) } ?? "",
    ])
    plans.add([
      String(seed), isPlanned ? decimal(seconds, 1) : "",
      cell("planned-coverage", 1, times: 100), cell("planned-grants", 0),
      cell("planned-reports", 1), cell("first-coverage", 1, times: 100), cell("first-grants", 0),
      cell("first-reports", 1), cell("first-come-seconds", 2),
      run["planned-value"].flatMap { planned in
        run["first-value"].map { decimal(planned / $0, 3) }
      } ?? "",
    ])
  }

  /// The tables with their title.
  var text: String {
    """
    \(size.name): \(size.states) states, \(size.needs) needs, \(size.donors) donors, \
    \(size.offers) offers, \(size.years) years
    \(search.text)
    bare solver: HiGHS's own program, \(decimal(bareSeconds, 0)) s of processor time, one thread

    \(plans.text)
    """
  }
}

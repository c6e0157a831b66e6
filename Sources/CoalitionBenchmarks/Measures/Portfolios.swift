import ArgumentParser
import Coalition
import CoalitionPlanning

extension Benchmarks {
  /// Compares the planner with a bare solver and with a first-come allocation.
  struct Portfolios: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "The planner on made-up portfolios, against a bare solver and a spreadsheet.",
      discussion: """
        For each size and seed, in one run: the model; what the planner reaches in its time; what \
        HiGHS's own program reaches on the same model written as MPS; and what is funded by who \
        comes first, needs by priority. Gaps are to the bound that each has proven itself.
        """)

    @Option(parsing: .upToNextOption, help: "How large portfolios are to be.")
    var size: [PortfolioSize] = [.coalition, .ten]

    @Option(help: "What they are drawn from, separated by commas.")
    var seeds = "1,2,3"

    @Option(help: "The planner's seconds, separated by commas; 0 leaves it out. [default: by size]")
    var seconds: String?

    @Option(help: "The bare solver's processor time; 0 leaves it out. [default: by size]")
    var bareSeconds: Double?

    @Option(help: "HiGHS's own program.")
    var highs = "highs"

    @Option(help: "Where to put models and logs.")
    var folder = "/tmp"

    func run() throws {
      let seeds = try Self.numbers(self.seeds, UInt64.init)
      for size in size {
        let seconds = try seconds.map { try Self.numbers($0, Double.init) } ?? size.targetSeconds
        let bare = bareSeconds ?? size.bareSeconds
        var table = PortfolioTable(size, bareSeconds: bare)
        for seed in seeds {
          let portfolio = SyntheticPortfolio(size: size, seed: seed)
          let search = bare > 0 ? try searchBare(portfolio, seconds: bare) : nil
          for seconds in seconds {
            let (run, cost) = try runApart(portfolio, seconds: seconds)
            table.add(run, cost, search, seed: seed, seconds: seconds)
          }
        }
        print(table.text)
      }
    }

    /// Plans in a process of its own, whose memory is measured.
    private func runApart(
      _ portfolio: SyntheticPortfolio, seconds: Double
    ) throws -> (PortfolioRun, Cost) {
      let result = "\(folder)/coalition-benchmark-\(portfolio.size.name)-\(portfolio.seed).txt"
      let words = [
        CommandLine.arguments[0], "once", "plan-portfolio", portfolio.size.name,
        String(portfolio.seed), String(seconds), result,
      ]
      let cost = try ChildProcess.run(words)
      let bytes = try AtomicFile.read(result, limit: 100_000)
      return (PortfolioRun(String(decoding: bytes, as: UTF8.self)), cost)
    }

    private func searchBare(
      _ portfolio: SyntheticPortfolio, seconds: Double
    ) throws -> BareSearch {
      guard let checked = ScenarioChecker.check(portfolio.scenario()).value else {
        throw PortfolioFailure.refused(portfolio)
      }
      return try BareSolver(program: highs, folder: folder).run(
        PlanningTerms(checked), seconds: seconds,
        name: "coalition-benchmark-\(portfolio.size.name)-\(portfolio.seed)")
    }

    static let tasks = [
      OnceTask(name: "plan-portfolio") { words in
        guard words.count == 4, let size = PortfolioSize(argument: words[0]),
          let seed = UInt64(words[1]), let seconds = Double(words[2])
        else { throw ValidationError("plan-portfolio takes size, seed, seconds and a file") }
        let run = try PortfolioRun(SyntheticPortfolio(size: size, seed: seed), seconds: seconds)
        try AtomicFile.write(Array(run.text.utf8), to: words[3])
      }
    ]

    static func numbers<Number>(
      _ text: String, _ number: (String) -> Number?
    ) throws -> [Number] {
      try text.split(separator: ",").map { word in
        guard let number = number(String(word)) else {
          throw ValidationError("'\(word)' is not a number; write numbers like 1,2,3.")
        }
        return number
      }
    }
  }
}

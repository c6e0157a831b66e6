import ArgumentParser

/// Measures what the program promises: speed and memory, as ratios within one run.
///
///     swift run -c release CoalitionBenchmarks planning Scenarios/lao-pdr-2017
///
/// A figure of one machine says little about another; how many times as long as other work on the
/// same bytes, in the same run, says the same on both.
@main
struct Benchmarks: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "CoalitionBenchmarks",
    abstract: "Measure speed and memory, as ratios within one run.",
    subcommands: [
      Planning.self, Portfolio.self, Portfolios.self, Replanning.self, Writing.self, Reading.self,
      IATI.self,
      Schema.self, Once.self,
    ])
}

import ArgumentParser

extension Benchmarks {
  /// Writes a made-up portfolio as a scenario folder.
  struct Portfolio: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Write a made-up portfolio as a scenario folder, to try the program on.",
      discussion: "The same size and seed give the same files on every machine.")

    @Option(help: "How large it is to be.")
    var size = PortfolioSize.coalition

    @Option(help: "What it is drawn from.")
    var seed: UInt64 = 1

    @Option(help: "The folder to write into.")
    var into: String

    func run() throws {
      try PortfolioFolder(SyntheticPortfolio(size: size, seed: seed).scenario()).write(into: into)
    }
  }
}

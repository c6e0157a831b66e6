import Coalition
import CoalitionDomain
import Testing

@testable import CoalitionBenchmarks

struct PortfolioFolderTests {
  @Test(arguments: [PortfolioSize.coalition, .ten])
  func `a folder holds the portfolio that was drawn`(size: PortfolioSize) throws {
    for seed in UInt64(1)...5 {
      let drawn = SyntheticPortfolio(size: size, seed: seed).scenario()
      let files = ScenarioFiles(files: PortfolioFolder(drawn).files)
      let imported = RegisterCompletion.completed(
        ScenarioFolderImporter().scenario(from: files), from: .standard)
      #expect(imported.diagnostics.filter { $0.severity == .error } == [], "seed \(seed)")
      var read = try #require(imported.value)
      // What the register and the reader add says nothing about money.
      read.locations = [:]
      read.duties = []
      #expect(read == drawn, "seed \(seed)")
    }
  }
}

import Coalition
import CoalitionTestSupport
import Foundation
import Testing

/// A folder of `Scenarios/`.
struct Sample: Hashable, Sendable, CustomTestStringConvertible {
  let slug: String

  /// All folders, by name.
  static let all: [Sample] = {
    let names = try? FileManager.default.contentsOfDirectory(
      atPath: Program.root.appending(path: "Scenarios").path)
    return (names ?? []).filter { !$0.hasPrefix(".") }.sorted().map(Sample.init)
  }()

  /// Those that have a plan; one that takes long only where `COALITION_SLOW=1` asks for it.
  static let planned = all.filter { sample in
    sample.slug != "contradicting-locks"
      && (sample.slug != "portfolio-2018"
        || ProcessInfo.processInfo.environment["COALITION_SLOW"] == "1")
  }

  /// Whether the scenario is small enough for people to read the whole plan.
  var isForTeaching: Bool {
    [
      "earmark-conflict", "help-in-kind", "small-donors-one-report", "two-donors-one-need",
      "victim-assistance-floor",
    ].contains(slug)
  }

  /// The folder as a person names it at the top of the package.
  var path: String { "Scenarios/\(slug)" }

  var folder: URL { Program.root.appending(path: path) }

  var testDescription: String { slug }

  func golden(_ name: String) -> Golden {
    Golden(file: folder.appending(path: "expected/\(name)"))
  }

  /// The scenario, checked.
  func scenario() throws -> CheckedScenario {
    let imported = ScenarioFolderImporter().scenario(
      from: try ScenarioFolder(folder.path).files())
    return try #require(ScenarioChecker.check(imported).value)
  }

  /// Its plan; each scenario is planned once for all tests.
  func plan() throws -> VerifiedPlan { try #require(Self.plans[self]).get() }

  private static let plans = Dictionary(
    uniqueKeysWithValues: planned.map { sample in
      (sample, Result { try Planner().plan(try sample.scenario()) })
    })
}

import ArgumentParser
import Coalition
import CoalitionDomain
import CoalitionPlanning
import LinearOptimization

extension Benchmarks {
  /// Times the stages from folder to plan file on real scenarios.
  struct Planning: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "The stages from a scenario's folder to its plan file.",
      discussion: """
        Prints elapsed milliseconds of each stage, the share that is not the solver's, and how \
        close the plan is to its bound.
        """)

    @Argument(help: "Folders of scenarios.")
    var scenarios: [String]

    func run() {
      for scenario in scenarios { PlanningStages(folder: scenario).run() }
    }
  }
}

/// The stages of planning one scenario.
private struct PlanningStages {
  let folder: String
  private let clock = ContinuousClock()

  init(folder: String) { self.folder = folder }

  /// Runs and prints.
  func run() {
    var timings: [(stage: String, milliseconds: Double)] = []
    func timed<Value>(_ stage: String, _ body: () throws -> Value) rethrows -> Value {
      let start = clock.now
      let value = try body()
      timings.append((stage, (clock.now - start) / .milliseconds(1)))
      return value
    }
    do {
      let imported = try timed("read") {
        ScenarioFolderImporter().scenario(from: try ScenarioFolder(folder).files())
      }
      let completed = timed("complete") {
        RegisterCompletion.completed(imported, from: .standard)
      }
      guard let checked = timed("check", { ScenarioChecker.check(completed) }).value else {
        Swift.print("\(folder): has errors; run coalition check")
        return
      }
      let terms = timed("terms") { PlanningTerms(checked) }
      let formulation = timed("formulate") { Formulation(terms) }
      let solver = SolverCatalog.standard
      let solution = try timed("solve") {
        try StagedSolve(formulation, solver, PlanningLimits()).solution()
      }
      let ledger = timed("assemble") {
        PlanAssembler(solution.formulation, point: solution.point).ledger()
      }
      let plan = ledger.plan(
        proof: Proof(
          solver: solver.name, solverVersion: solver.version,
          stages: zip(terms.stages, solution.stages).map {
            $1.proof(of: $0, value: $0.value(of: ledger))
          }))
      let verified = try timed("verify") { try PlanVerifier(checked).verify(plan) }
      let xml = timed("write XML") { PlanXMLExporter().bytes(for: verified) }
      let json = timed("write JSON") { PlanJSONExporter().bytes(for: verified) }
      print(timings, of: formulation.model, verified, bytes: xml.count + json.count)
    } catch {
      Swift.print("\(folder): \(error)")
    }
  }

  private func print(
    _ timings: [(stage: String, milliseconds: Double)], of model: LinearModel,
    _ plan: VerifiedPlan, bytes: Int
  ) {
    func rounded(_ value: Double) -> Double { (value * 10).rounded() / 10 }
    let all = timings.reduce(0) { $0 + $1.milliseconds }
    let solving = timings.first { $0.stage == "solve" }?.milliseconds ?? 0
    let building = timings.filter { ["terms", "formulate"].contains($0.stage) }
      .reduce(0) { $0 + $1.milliseconds }
    Swift.print("\(folder)")
    Swift.print(
      "  \(model.rowCount) rows, \(model.variableCount) variables, \(model.termCount) terms; "
        + "\(plan.account.grants) grants; XML and JSON \(bytes) bytes")
    for timing in timings {
      Swift.print("  \(timing.stage): \(rounded(timing.milliseconds)) ms")
    }
    Swift.print(
      "  all: \(rounded(all)) ms; building the model is \(rounded(100 * building / solving)) % of "
        + "solving it")
    for stage in plan.plan.proof.stages {
      Swift.print(
        "  aim '\(stage.name)': gap \(stage.gapInMillionths.map(String.init) ?? "unknown") "
          + "millionths, \(stage.ending.rawValue)")
    }
  }
}

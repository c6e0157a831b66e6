import Coalition
import CoalitionDomain
import CoalitionPlanning
import LinearOptimization

/// What came of planning one made-up portfolio, in a process of its own.
///
/// It travels from there as lines of a word and a number.
struct PortfolioRun {
  /// The numbers, by their words.
  private(set) var numbers: [String: Double] = [:]

  /// Reads lines.
  init(_ text: String) {
    for line in text.split(separator: "\n") {
      let words = line.split(separator: " ")
      if words.count == 2 { numbers[String(words[0])] = Double(words[1]) }
    }
  }

  /// A number, or `nil` where there is none.
  subscript(word: String) -> Double? { numbers[word] }

  /// The numbers as lines.
  var text: String {
    numbers.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)\n" }.joined()
  }
}

extension PortfolioRun {
  /// Makes the model, plans, verifies, and allocates as a spreadsheet would.
  ///
  /// The planner may take so many seconds; 0 leaves it out.
  ///
  /// - Throws: What keeps the portfolio from being planned.
  init(_ portfolio: SyntheticPortfolio, seconds: Double) throws {
    self.init("")
    guard let checked = ScenarioChecker.check(portfolio.scenario()).value else {
      throw PortfolioFailure.refused(portfolio)
    }
    let terms = timed("terms") { PlanningTerms(checked) }
    let model = timed("model") { Formulation(terms).model }
    numbers["rows"] = Double(model.rowCount)
    numbers["entries"] = Double(model.termCount)
    numbers["columns"] = Double(model.variableCount)
    numbers["binaries"] = Double(
      model.variables.count { model.kind(of: $0) != .continuous })
    let first = timed("first-come") { FirstCome.plan(for: terms) }
    note(try timed("first-verify") { try PlanVerifier(terms).verify(first) }, as: "first")
    guard seconds > 0 else { return }
    let planner = Planner(with: .preferred, within: PlanningLimits(seconds: seconds))
    let clock = ContinuousClock()
    let start = clock.now
    let plan = try timed("plan") { try planner.plan(checked) }
    numbers["plan-elapsed"] = (clock.now - start) / .seconds(1)
    let again = try timed("verify") { try PlanVerifier(terms).verify(plan.plan) }
    note(again, as: "planned")
  }

  /// Does some work and keeps its processor time.
  private mutating func timed<Value>(
    _ word: String, _ work: () throws -> Value
  ) rethrows -> Value {
    var value: Value?
    numbers["\(word)-seconds"] = try Cost.of { value = try work() }.seconds
    guard let value else { preconditionFailure("work that did not fail has come to something") }
    return value
  }

  private mutating func note(_ plan: VerifiedPlan, as word: String) {
    let account = plan.account
    let (cost, planned) = (account.coverage.cost.minorUnits, account.coverage.planned.minorUnits)
    numbers["\(word)-coverage"] =
      Double(planned) / Double(max(1, cost - account.coverage.existing.minorUnits))
    numbers["\(word)-grants"] = Double(account.grants)
    numbers["\(word)-reports"] =
      Double(account.reportingEffort.digits) / Double(account.reportingEffort.divisor)
    guard let stage = plan.plan.proof.stages.first else { return }
    numbers["\(word)-value"] = Double(stage.value.scaled) / 1e12
    numbers["\(word)-bound"] = stage.bound.map { Double($0.scaled) / 1e12 }
  }

  /// The share of a bound by which a plan may miss it.
  var gap: Double? {
    guard let value = self["planned-value"], let bound = self["planned-bound"], bound > 0 else {
      return nil
    }
    return max(0, (bound - value) / bound)
  }
}

/// Why a made-up portfolio was not planned.
enum PortfolioFailure: Error, CustomStringConvertible {
  /// It has errors: a mistake of the generator.
  case refused(SyntheticPortfolio)

  var description: String {
    switch self {
    case .refused(let portfolio):
      "the portfolio of size \(portfolio.size.name) and seed \(portfolio.seed) has errors"
    }
  }
}

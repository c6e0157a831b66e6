import CoalitionDomain
import CoalitionPlanning
import CoalitionTestSupport
import LinearOptimization
import Testing

/// Every plan that keeps the rules keeps every exact row, to the last digit.
struct ExactRowsTests {
  @Test(arguments: 0..<200)
  func `a lawful plan at random keeps every row and no objective is below it`(seed: Int) {
    var maker = RandomLedger(seed)
    for _ in 0..<12 {
      guard let ledger = maker.lawfulLedger() else { continue }
      #expect(flaws(of: ledger) == [])
    }
  }

  @Test(arguments: 0..<60)
  func `a planner's plan keeps every row and no objective is below it`(seed: Int) throws {
    let checked = try #require(ScenarioChecker.check(RandomScenario.of(seed)).value)
    do {
      let terms = PlanningTerms(checked)
      let plan = try Planner().plan(checked).plan
      let ledger = try #require(PlanLedger.reading(plan, against: terms).ledger)
      #expect(flaws(of: ledger) == [])
    } catch PlanningFailure.clash {
      return
    }
  }

  @Test func `many plans at random keep the rules, and some touch their rows`() {
    var (lawful, paid) = (0, 0)
    for seed in 0..<200 {
      var maker = RandomLedger(seed)
      for _ in 0..<12 {
        guard let ledger = maker.lawfulLedger() else { continue }
        lawful += 1
        if !ledger.grants.isEmpty { paid += 1 }
      }
    }
    #expect(lawful > 1_000)
    #expect(paid > 600)
  }

  @Test(arguments: 0..<60)
  func `every row has a name of its own and exact coefficients`(seed: Int) {
    var formulation = Formulation(PlanningTerms(RandomScenario.of(seed).checked))
    for stage in formulation.terms.stages {
      _ = stage.formulate(in: &formulation)
    }
    let rows = formulation.exactRows
    let names = rows.rows.map { formulation.model.name(of: $0) }
    #expect(Set(names).count == names.count)
    #expect(rows.rows.map(\.index) == Array(0..<formulation.model.rowCount))
    for row in 0..<rows.count {
      let exact = rows.entries(of: row).reduce(into: [Variable: Double]()) {
        $0[$1.variable, default: 0] += $1.coefficient.approximation
      }
      let solvers = formulation.model.expression(of: rows.rows[row]).terms
      #expect(exact.filter { $0.value != 0 }.count == solvers.count, "\(names[row])")
      for term in solvers { #expect(exact[term.variable] == term.coefficient, "\(names[row])") }
    }
  }

  /// The rows that a plan breaks, and the stages of which it reaches more than their expression.
  private func flaws(of ledger: PlanLedger) -> [String] {
    var formulation = Formulation(ledger.terms)
    let stages = ledger.terms.stages
    let objectives = stages.map { $0.formulate(in: &formulation) }
    let point = ExactPoint(ledger, in: formulation)
    let rows = formulation.exactRows
    var flaws = point.flaws
    for (place, limit) in formulation.limits.enumerated() {
      let (value, excess) = (point.values[place], point.values[place] - limit)
      if value.numerator < 0 || !limit.isExact || excess.numerator > 0 {
        flaws.append("\(formulation.model.name(of: Variable(index: place))): \(value) of \(limit)")
      }
    }
    for row in 0..<rows.count {
      let value = point.value(
        of: rows.entries(of: row).map { ($0.variable, $0.coefficient) })
      let excess = [rows.upper[row].map { value - $0 }, rows.lower[row].map { $0 - value }]
        .compactMap { $0 }
      if excess.contains(where: { !$0.isExact || $0.numerator > 0 }) {
        flaws.append("\(formulation.model.name(of: rows.rows[row])): \(excess)")
      }
    }
    for (stage, objective) in zip(stages, objectives) {
      let most =
        point.value(of: objective.terms.map { ($0.variable, $0.coefficient) })
        + objective.constant
      let value = ExactRatio(stage.value(of: ledger).scaled, over: 1_000_000_000_000)
      // What is avoided is cut, so that a plan is said to be better by less than the last digit.
      let last = ExactRatio(Int128(stage.measures.count), over: 1_000_000_000_000)
      let excess = value - most - last
      if !excess.isExact || excess.numerator > 0 {
        flaws.append("\(stage.name): \(value) is above \(most)")
      }
    }
    return flaws
  }
}

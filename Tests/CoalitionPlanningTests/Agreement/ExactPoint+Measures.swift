import CoalitionDomain
import CoalitionPlanning
import LinearOptimization

/// The variables that measures add, with the best value that their rows allow.
extension ExactPoint {
  mutating func addMeasures(_ ledger: PlanLedger, in formulation: Formulation) {
    let rows = RowsOfVariables(formulation)
    for variable in formulation.model.variables {
      let name = formulation.model.name(of: variable)
      let kind = name.prefix { $0 != "(" }
      if let share = worstShare(name, of: ledger) {
        set(variable, ExactRatio(share.scaled, over: 1_000_000_000_000))
      } else if kind == "paid" {
        set(variable, isPaid(name, in: ledger) ? 1 : 0)
      } else if kind == "kept" {
        set(variable, rows.bound(of: variable, at: self, from: 1, isLeast: false))
      } else if leastKinds.contains(String(kind)) || kind.hasSuffix(",short") {
        set(variable, rows.bound(of: variable, at: self, from: 0, isLeast: true))
      }
    }
  }

  private var leastKinds: Set<String> {
    ["report", "regime", "begun", "unfinished", Measure.donorDependence.rawValue]
  }

  /// The share of the group that a variable `measure` or `measure,level` stands for.
  private func worstShare(_ name: String, of ledger: PlanLedger) -> MeasureValue? {
    let parts = name.split(separator: ",")
    guard parts.count <= 2, let measure = parts.first.flatMap({ Measure(rawValue: String($0)) }),
      let worst = ObjectiveCatalog.implementation(of: measure) as? any WorstCoverage
    else { return nil }
    let shares = worst.shares(in: ledger)
    let level = parts.count == 2 ? Int(parts[1]) : 1
    guard let level else { return nil }
    return shares.isEmpty ? MeasureValue(scaled: 1_000_000_000_000) : shares[level - 1]
  }

  /// Whether a variable `paid(need,year)` is of a year that the plan pays.
  private func isPaid(_ name: String, in ledger: PlanLedger) -> Bool {
    for (need, terms) in ledger.terms.needs.enumerated() {
      for (place, year) in ledger.terms.years.enumerated()
      where name == "paid(\(terms.need.id),\(year))" {
        return ledger.netByNeed[need][place] + terms.committed[place] >= terms.leastFunding
      }
    }
    return false
  }
}

/// Which rows have an upper bound and which variables, for filling variables in by them.
private struct RowsOfVariables {
  private let rows: ExactRows
  private var places: [Variable: [Int]] = [:]

  init(_ formulation: Formulation) {
    self.rows = formulation.exactRows
    for row in 0..<rows.count where rows.upper[row] != nil {
      for entry in rows.entries(of: row) { places[entry.variable, default: []].append(row) }
    }
  }

  /// The least or the greatest value that rows with one sign of the variable allow, all other
  /// variables being what they are.
  func bound(
    of variable: Variable, at point: ExactPoint, from start: ExactRatio, isLeast: Bool
  ) -> ExactRatio {
    var bound = start
    for row in places[variable] ?? [] {
      let entries = rows.entries(of: row)
      let own = entries.filter { $0.variable == variable }.reduce(ExactRatio.zero) {
        $0 + $1.coefficient
      }
      guard own.numerator != 0, (own.numerator < 0) == isLeast, let upper = rows.upper[row] else {
        continue
      }
      let rest = point.value(
        of: entries.filter { $0.variable != variable }.map { ($0.variable, $0.coefficient) })
      let limit = (upper - rest) * own.inverse
      let excess = limit - bound
      if isLeast ? excess.numerator > 0 : excess.numerator < 0 { bound = limit }
    }
    return bound
  }
}

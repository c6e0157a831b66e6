package import CoalitionDomain
import LinearOptimization

/// Years of needs without money between two with money, existing programmes counting: teams that
/// are sent home and must be found and trained again.
///
///     Σₙₜ 1 − kept(n, t)   with, for every need n and years a < t < b:
///     kept(n, t)  ≤  2 + paid(n, t) − paid(n, a) − paid(n, b),   kept(n, t)  ≤  1
///
/// A year is *paid* where it has at least what any grant is worth, 1,000 of the scenario's
/// currency, or, for a smaller need, all that is left of it: a token does not keep a team. The sum
/// is over the years in which the need may be funded. *paid* is a whole-number variable of this
/// measure alone, so a policy that does not name it is not slowed by it; rows tie it to money both
/// ways.
package struct UnfundedYears: PlanMeasure {
  package static let measure = Measure.unfundedYears

  package init() {}

  package func formulate(in formulation: inout Formulation) -> PlanExpression {
    var sum = PlanExpression()
    for need in formulation.terms.needs.indices {
      for year in formulation.gaps(of: need) {
        sum.constant = sum.constant + 1
        sum -= year
      }
    }
    return sum
  }

  package func value(of ledger: PlanLedger) -> MeasureValue {
    let gaps = ledger.terms.needs.indices.reduce(0) { sum, need in
      let terms = ledger.terms.needs[need]
      let paid = ledger.terms.years.indices.filter {
        ledger.netByNeed[need][$0] + terms.committed[$0] >= terms.leastFunding
      }
      guard let first = paid.first, let last = paid.last else { return sum }
      return sum + terms.years.count { first < $0 && $0 < last && !paid.contains($0) }
    }
    return MeasureValue(Int128(gaps), over: 1)
  }
}

extension Formulation {
  /// For each year of a need that may come to be a gap, whether it is none: an expression that can
  /// be 1 where it is not a gap and only 0 where it is.
  fileprivate mutating func gaps(of need: Int) -> [PlanExpression] {
    let years = terms.years.indices
    // Three years are the least that can have one between two.
    let possible = years.filter { isPayable(need, in: $0) || isPaid(need, in: $0) }
    guard let first = possible.first, let last = possible.last else { return [] }
    let between = terms.needs[need].years.filter {
      first < $0 && $0 < last && !isPaid(need, in: $0)
    }
    guard let start = between.first, let end = between.last else { return [] }
    let paid = years.map { isOrIsNotPaid(need, in: $0) }
    let name = { (kind: String, year: Int, terms: PlanningTerms) in
      "\(kind)(\(terms.needs[need].need.id),\(terms.years[year]))"
    }
    var before = paid
    for year in years.dropFirst() where year < end {
      before[year] = either(before[year - 1], paid[year], name("begun", year, terms))
    }
    var after = paid
    for year in years.dropLast().reversed() where year > start {
      after[year] = either(after[year + 1], paid[year], name("unfinished", year, terms))
    }
    return between.map { year in
      let kept = model.addVariable(name("kept", year, terms), 0...1)
      var row = before[year - 1] + after[year + 1] - paid[year]
      row.add(1, kept)
      add(
        row, atMost: 2, for: UnfundedYears.measure.rawValue,
        "\(terms.needs[need].need.id),\(terms.years[year])")
      return PlanExpression(kept)
    }
  }

  /// Whether existing programmes alone pay for a year.
  private func isPaid(_ need: Int, in year: Int) -> Bool {
    terms.needs[need].committed[year] >= terms.needs[need].leastFunding
  }

  private func isPayable(_ need: Int, in year: Int) -> Bool {
    deliveriesOfNeed[need].contains { deliveries[$0].year == year }
  }

  /// 1 where a year is paid, else 0.
  private mutating func isOrIsNotPaid(_ need: Int, in year: Int) -> PlanExpression {
    if isPaid(need, in: year) { return PlanExpression(constant: 1) }
    guard isPayable(need, in: year) else { return PlanExpression() }
    let name = "\(terms.needs[need].need.id),\(terms.years[year])"
    let paid = model.addVariable("paid(\(name))", 0...1, .binary)
    let missing = terms.needs[need].leastFunding - terms.needs[need].committed[year]
    var least = -net(ofNeed: need, in: year)
    least.add(units(missing), paid)
    add(
      least, atMost: 0, for: UnfundedYears.measure.rawValue, "least,\(name)",
      cutting: workCut(ofNeed: need, in: year))
    // Less than the least, to the minor unit, where the year does not count as paid.
    var most = net(ofNeed: need, in: year)
    let dearest = YearlyLimits.dearest(terms.needs[need], in: year, terms)
    most.add(-units(max(missing, dearest)), paid)
    add(most, atMost: units(missing - 1), for: UnfundedYears.measure.rawValue, "most,\(name)")
    return PlanExpression(paid)
  }

  /// At least the larger of two expressions of 0 or 1.
  private mutating func either(
    _ one: PlanExpression, _ other: PlanExpression, _ name: String
  ) -> PlanExpression {
    if one.terms.isEmpty, one.constant == 0 { return other }
    if other.terms.isEmpty, other.constant == 0 || one.constant == 1 { return one }
    if other.terms.isEmpty { return other }
    if one.terms.isEmpty { return one }
    let either = PlanExpression(model.addVariable(name, 0...1))
    add(one - either, atMost: 0, for: UnfundedYears.measure.rawValue, "\(name),first")
    add(other - either, atMost: 0, for: UnfundedYears.measure.rawValue, "\(name),second")
    return either
  }
}

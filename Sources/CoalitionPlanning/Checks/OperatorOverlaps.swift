package import CoalitionDomain

/// No two rows of an operator cover the same state, pillar and year, so that a plan's words say
/// which capacity is meant; and factors stay within exact arithmetic.
package struct OperatorOverlaps: ScenarioCheck {
  package init() {}

  package func findings(in scenario: Scenario) -> [Diagnostic] {
    var earlier = EarlierRows()
    return scenario.capacities.indices.flatMap { place -> [Diagnostic] in
      let capacity = scenario.capacities[place]
      var messages: [(code: String, text: String)] = []
      if !earlier.add(capacity) {
        messages.append(
          (
            "operator-overlap",
            "an earlier row of operator '\(capacity.id)' covers some of the same states, pillars "
              + "and years; make them one row or keep them apart"
          ))
      }
      if !capacity.costFactor.isFactor {
        messages.append(
          (
            "cost-factor",
            "cost_factor \(capacity.costFactor) is not from 0.01 to 100 with at most 6 decimals; "
              + "write it like 1.1"
          ))
      }
      return messages.map { scenario.finding(.error, $0.code, .capacity(place), $0.text) }
    } + indexFindings(in: scenario)
  }

  private func indexFindings(in scenario: Scenario) -> [Diagnostic] {
    scenario.states.flatMap { state in
      state.costIndex.sorted { $0.key < $1.key }.compactMap { year, index in
        guard !index.isFactor else { return nil }
        return scenario.finding(
          .error, "cost-factor", .state(state.code),
          "costIndex \(index) of \(year) is not from 0.01 to 100 with at most 6 decimals; "
            + "write it like 1.02")
      }
    }
  }

}

/// Rows that do not overlap, by operator and year: few have both in common, however many there are.
private struct EarlierRows {
  private struct Key: Hashable {
    let id: Identifier<Operator>
    let year: Year
  }

  private var rows: [Key: [OperatorCapacity]] = [:]

  /// Adds a row, or says that it covers what an earlier one does.
  mutating func add(_ row: OperatorCapacity) -> Bool {
    let keys = row.years.map { Key(id: row.id, year: $0) }
    guard !keys.contains(where: { rows[$0, default: []].contains { overlap($0, row) } }) else {
      return false
    }
    for key in keys { rows[key, default: []].append(row) }
    return true
  }

  private func overlap(_ first: OperatorCapacity, _ second: OperatorCapacity) -> Bool {
    func meet<Element: Equatable>(_ left: [Element]?, _ right: [Element]?) -> Bool {
      guard let left, let right else { return true }
      return left.contains { right.contains($0) }
    }
    return meet(first.states, second.states) && meet(first.pillars, second.pillars)
  }
}

extension ExactDecimal {
  /// Whether work may cost this against its estimate: with two such numbers, no amount that may
  /// be converted comes to more work than can be counted.
  fileprivate var isFactor: Bool {
    self >= ExactDecimal(digits: 1, places: 2) && self <= ExactDecimal(100) && places <= 6
  }
}

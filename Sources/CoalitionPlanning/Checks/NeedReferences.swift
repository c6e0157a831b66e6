package import CoalitionDomain

/// What needs name exists: prerequisites of the same state, not in a circle, and operators.
package struct NeedReferences: ScenarioCheck {
  package init() {}

  package func findings(in scenario: Scenario) -> [Diagnostic] {
    let needs = Dictionary(
      scenario.needs.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let operators = Set(scenario.capacities.map(\.id))
    let circular = Self.circular(needs)
    return scenario.needs.flatMap { need -> [Diagnostic] in
      var messages: [(code: String, text: String)] = []
      for id in need.prerequisites {
        guard let earlier = needs[id] else {
          messages.append(
            ("unknown-need", "'\(id)' in column after is not a need in this table; mend the id"))
          continue
        }
        if earlier.state != need.state {
          messages.append(
            (
              "unknown-need",
              "need '\(need.id)' of \(need.state) comes after '\(id)' of \(earlier.state); only "
                + "needs of the same state can be prerequisites"
            ))
        }
      }
      if circular.contains(need.id) {
        messages.append(
          (
            "need-circle",
            "need '\(need.id)' comes after itself through column after; take one of the steps out"
          ))
      }
      for id in need.operators where !operators.contains(id) {
        messages.append(
          ("unknown-operator", "operator '\(id)' is not in operators.csv; add it or mend the id"))
      }
      return messages.map { scenario.finding(.error, $0.code, .need(need.id), $0.text) }
    }
  }

  /// Needs that lie on a circle of prerequisites.
  private static func circular(_ needs: [Identifier<Need>: Need]) -> Set<Identifier<Need>> {
    // Needs without an open prerequisite are taken away until none is left; what stays leads into
    // a circle, and from that what no other need waits for is taken away in turn. What lies between
    // two circles is left then, and on neither.
    var open = needs.mapValues { Set($0.prerequisites.filter { needs[$0] != nil }) }
    while true {
      let done = Set(open.filter { $0.value.isEmpty }.keys)
      if done.isEmpty { break }
      for id in done { open[id] = nil }
      open = open.mapValues { $0.subtracting(done) }
    }
    while true {
      let waitedFor = open.values.reduce(into: Set()) { $0.formUnion($1) }
      let idle = open.keys.filter { !waitedFor.contains($0) }
      if idle.isEmpty { break }
      for id in idle { open[id] = nil }
    }
    return Set(open.keys.filter { leadsBack(to: $0, through: open) })
  }

  private static func leadsBack(
    to need: Identifier<Need>, through prerequisites: [Identifier<Need>: Set<Identifier<Need>>]
  ) -> Bool {
    var seen: Set<Identifier<Need>> = []
    var waiting = [need]
    while let next = waiting.popLast() {
      for earlier in prerequisites[next] ?? [] where seen.insert(earlier).inserted {
        waiting.append(earlier)
      }
    }
    return seen.contains(need)
  }
}

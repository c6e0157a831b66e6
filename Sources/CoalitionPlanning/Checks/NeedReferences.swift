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
    var search = CircleSearch(
      needs.mapValues { need in
        need.prerequisites.filter { needs[$0] != nil }
      })
    return search.onCircles()
  }
}

/// Finds what lies on a circle, in time that grows with the needs and their prerequisites only.
///
/// Needs on a circle lie in a strongly connected component with another one, or name themselves.
///
/// Reference: R. Tarjan, *Depth-first search and linear graph algorithms*, SIAM Journal on
/// Computing 1 (1972), doi:10.1137/0201010. The path is a stack of its own: a chain of needs may be
/// longer than the program's.
private struct CircleSearch {
  private let prerequisites: [Identifier<Need>: [Identifier<Need>]]
  /// When a need was first seen, and the earliest that is reached from it in its component.
  private var seen: [Identifier<Need>: (number: Int, earliest: Int)] = [:]
  /// Needs whose component is not known yet, in the order in which they were seen.
  private var pending: [Identifier<Need>] = []
  private var isPending: Set<Identifier<Need>> = []
  private var found: Set<Identifier<Need>> = []

  init(_ prerequisites: [Identifier<Need>: [Identifier<Need>]]) {
    self.prerequisites = prerequisites
  }

  mutating func onCircles() -> Set<Identifier<Need>> {
    for need in prerequisites.keys where seen[need] == nil { walk(from: need) }
    return found
  }

  private mutating func walk(from start: Identifier<Need>) {
    var path = [(need: start, next: 0)]
    see(start)
    while let (need, next) = path.last {
      let earlier = prerequisites[need] ?? []
      if next < earlier.count {
        path[path.count - 1].next += 1
        let other = earlier[next]
        if let known = seen[other] {
          if isPending.contains(other) { reach(known.number, from: need) }
        } else {
          see(other)
          path.append((other, 0))
        }
      } else {
        path.removeLast()
        close(need)
        if let before = path.last, let reached = seen[need] {
          reach(reached.earliest, from: before.need)
        }
      }
    }
  }

  private mutating func see(_ need: Identifier<Need>) {
    seen[need] = (seen.count, seen.count)
    pending.append(need)
    isPending.insert(need)
  }

  private mutating func reach(_ number: Int, from need: Identifier<Need>) {
    guard let known = seen[need], number < known.earliest else { return }
    seen[need] = (known.number, number)
  }

  /// Takes a component off the pending needs where this is the first that was seen of it.
  private mutating func close(_ need: Identifier<Need>) {
    guard let known = seen[need], known.earliest == known.number,
      let first = pending.lastIndex(of: need)
    else { return }
    let component = Array(pending[first...])
    isPending.subtract(component)
    if component.count > 1 || prerequisites[need]?.contains(need) == true {
      found.formUnion(component)
    }
    pending.removeSubrange(first...)
  }
}

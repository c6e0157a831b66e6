package import CoalitionDomain

/// Needs that together take no more than so much work: one need, or those of a state and pillar or
/// of a state where existing money is known no closer.
package struct WorkLimit: Sendable {
  /// How rows name it.
  package let name: String
  /// How messages name it.
  package let words: String
  /// The places of the needs.
  package let needs: [Int]
  /// The work that is left for the plan, in minor units.
  package let limit: Int64
}

extension PlanningTerms {
  /// The limits of single needs, in their order, and then those that needs share.
  static func workLimits(of terms: PlanningTerms) -> [WorkLimit] {
    terms.needs.enumerated().map { place, need in
      WorkLimit(
        name: need.need.id.text, words: "need \(need.need.id)", needs: [place],
        limit: need.remaining)
    } + terms.states.indices.flatMap { sharedLimits(of: $0, in: terms) }
  }

  private static func sharedLimits(of state: Int, in terms: PlanningTerms) -> [WorkLimit] {
    let code = terms.states[state].state.code
    var limits: [WorkLimit] = []
    for pillar in Pillar.allCases where (terms.states[state].committedWork[pillar] ?? 0) > 0 {
      limits.append(
        WorkLimit(
          name: "\(code),\(pillar.rawValue)", words: "\(code) \(pillar.rawValue)",
          needs: terms.needs(of: state, in: pillar),
          limit: terms.cost(of: state, in: pillar) - terms.existing(of: state, in: pillar)))
    }
    if terms.states[state].undividedWork > 0 {
      limits.append(
        WorkLimit(
          name: code.code, words: code.code, needs: terms.needs(of: state, in: nil),
          limit: terms.cost(of: state, in: nil) - terms.existing(of: state, in: nil)))
    }
    return limits
  }

  /// The places of a state's needs, in one pillar or in all.
  package func needs(of state: Int, in pillar: Pillar?) -> [Int] {
    needsOfState[state].filter { pillar == nil || needs[$0].need.pillar == pillar }
  }

  /// What a state's needs cost, in one pillar or in all.
  package func cost(of state: Int, in pillar: Pillar?) -> Int64 {
    needs(of: state, in: pillar).reduce(0) { $0 + needs[$1].cost }
  }

  /// What a state and existing programmes cover of its needs, at most their cost.
  package func existing(of state: Int, in pillar: Pillar?) -> Int64 {
    if let pillar {
      let known = needs(of: state, in: pillar).reduce(0) { $0 + needs[$1].existing }
      return min(
        cost(of: state, in: pillar), known + (states[state].committedWork[pillar] ?? 0))
    }
    let known = Pillar.allCases.reduce(0) { $0 + existing(of: state, in: $1) }
    return min(cost(of: state, in: nil), known + states[state].undividedWork)
  }
}

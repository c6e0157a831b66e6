import CoalitionDomain
import LinearOptimization

/// Which state each variable of a model speaks of, and how closely states hang together: what they
/// share is offers, the limits of donors and operators.
struct StateBlocks: Sendable {
  /// The variables of each state.
  let variables: [[Variable]]
  /// The variables that speak of no state alone, such as the worst coverage of all.
  let shared: [Variable]
  /// The places of the states that a state shares offers with, the closest first.
  let neighbours: [[Int]]
  /// The variables that say whether a grant is made.
  let grants: [Variable]

  /// - Complexity: O(*variables* + *grants* × *states that an offer reaches*).
  init(_ formulation: Formulation) {
    let states = formulation.terms.states.count
    var stateOfVariable = [Int](repeating: -1, count: formulation.model.variableCount)
    for grant in formulation.grants { stateOfVariable[grant.variable.index] = grant.key.state }
    for payment in formulation.payments {
      stateOfVariable[payment.variable.index] = formulation.grants[payment.grant].key.state
    }
    for spending in formulation.spendings {
      stateOfVariable[spending.variable.index] = formulation.terms.pots[spending.pot].state
    }
    for delivery in formulation.deliveries {
      stateOfVariable[delivery.variable.index] = formulation.terms.needs[delivery.need].state
    }
    for (need, years) in formulation.funded.enumerated() {
      for case let funded? in years {
        stateOfVariable[funded.index] = formulation.terms.needs[need].state
      }
    }
    for lead in formulation.leads { stateOfVariable[lead.variable.index] = lead.state }

    var variables = [[Variable]](repeating: [], count: states)
    var shared: [Variable] = []
    for variable in formulation.model.variables {
      let state = stateOfVariable[variable.index]
      if state < 0 { shared.append(variable) } else { variables[state].append(variable) }
    }
    self.variables = variables
    self.shared = shared

    var statesOfOffer = [[Int]](repeating: [], count: formulation.terms.offers.count)
    for grant in formulation.grants where statesOfOffer[grant.key.offer].last != grant.key.state {
      if !statesOfOffer[grant.key.offer].contains(grant.key.state) {
        statesOfOffer[grant.key.offer].append(grant.key.state)
      }
    }
    self.neighbours = Self.neighbours(statesOfOffer, formulation)
    self.grants = formulation.grants.map(\.variable)
  }

  /// An offer that few states share ties them more than one that all do, and a large one more than
  /// a small one.
  private static func neighbours(
    _ statesOfOffer: [[Int]], _ formulation: Formulation
  ) -> [[Int]] {
    let states = formulation.terms.states.count
    var ties = [[Double]](repeating: Array(repeating: 0, count: states), count: states)
    for (offer, shared) in statesOfOffer.enumerated() where shared.count > 1 {
      let total = formulation.terms.offers[offer].total
      let tie = formulation.units(total, ofOffer: offer).approximation / Double(shared.count - 1)
      for one in shared { for other in shared where other != one { ties[one][other] += tie } }
    }
    return ties.map { row in
      row.indices.filter { row[$0] > 0 }.sorted { one, other in
        row[one] == row[other] ? one < other : row[one] > row[other]
      }
    }
  }
}

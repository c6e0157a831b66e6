package import CoalitionDomain
package import CoalitionPlanning
import LinearOptimization

/// Net money from an offer to a need in a year, in the words of a scenario.
package struct PaidStep: Sendable {
  let net: Money
  let offer: Identifier<Offer>
  let need: Identifier<Need>
  let year: Int
  let channel: Identifier<Channel>
  let `operator`: Identifier<Operator>?
  let state: CountryCode?

  /// Money by channel `direct`, to the need's own state, done by its own services.
  package static func pay(
    _ net: Money, from offer: Identifier<Offer>, for need: Identifier<Need>, in year: Int = 2018,
    by channel: Identifier<Channel> = "direct", with operator: Identifier<Operator>? = nil,
    to state: CountryCode? = nil
  ) -> PaidStep {
    PaidStep(
      net: net, offer: offer, need: need, year: year, channel: channel, operator: `operator`,
      state: state)
  }
}

extension PaidStep {
  /// The step by places in the lists of terms.
  ///
  /// - Precondition: The terms have what the step names.
  package func candidate(in terms: PlanningTerms) -> Candidate {
    guard let offer = terms.offerIndex[offer], let need = terms.needIndex[need],
      let channel = terms.channelIndex[channel],
      let year = terms.years.firstIndex(of: Year(year))
    else { preconditionFailure("the scenario does not have what \(self) names") }
    let capacity = `operator`.flatMap { name in
      terms.needs[need].providers.compactMap(\.capacity).first {
        terms.scenario.capacities[$0].id == name
      }
    }
    let state = state.flatMap { terms.stateIndex[$0] } ?? terms.needs[need].state
    return Candidate(
      grant: GrantKey(offer: offer, state: state, channel: channel), need: need,
      capacity: capacity, year: year)
  }
}

extension PlanLedger {
  /// The sums of a plan in which each step is paid at the least that it costs the donor.
  package static func sample(
    _ scenario: Scenario, leads: [CountryCode: Identifier<Donor>] = [:], _ steps: [PaidStep]
  ) -> PlanLedger {
    let terms = PlanningTerms(scenario.checked)
    var ledger = PlanLedger(terms)
    for (state, donor) in leads {
      if let place = terms.stateIndex[state] { ledger.leads[place] = terms.donorIndex[donor] }
    }
    for step in steps { ledger.pay(step.net.minorUnits, step.candidate(in: terms)) }
    return ledger
  }

  /// The plan with a proof that says what the plan achieves, and its sums.
  package var ledgered: LedgeredPlan {
    let stages = terms.stages.map {
      StageProof(name: $0.name, value: $0.value(of: self), bound: nil, ending: .work)
    }
    let plan = plan(proof: Proof(solver: "hand", solverVersion: "1", stages: stages))
    return LedgeredPlan(plan: plan, ledger: self)
  }
}

extension PlanRule {
  /// What a plan made of steps breaks of the rule.
  package func messages(
    _ scenario: Scenario, leads: [CountryCode: Identifier<Donor>] = [:], _ steps: [PaidStep]
  ) -> [String] {
    violations(in: PlanLedger.sample(scenario, leads: leads, steps).ledgered).map(\.message)
  }

  /// The rule's rows of a scenario, as LP text without a margin.
  package func rows(of scenario: Scenario) -> String {
    let formulation = Formulation(PlanningTerms(scenario.checked), rules: [self])
    return formulation.model.rows.map { formulation.model.text(of: $0) }.joined(separator: "\n")
  }

  /// The room for a step after others.
  package func room(
    for step: PaidStep, in scenario: Scenario, leads: [CountryCode: Identifier<Donor>] = [:],
    after steps: [PaidStep] = []
  ) -> Room {
    let ledger = PlanLedger.sample(scenario, leads: leads, steps)
    return room(for: step.candidate(in: ledger.terms), in: ledger)
  }
}

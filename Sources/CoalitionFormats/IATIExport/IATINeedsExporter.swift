public import CoalitionDomain

/// Writes what states need as an IATI file of version 2.03: an activity in the pipeline for each
/// need, its cost as the budget, its quantity as the target, and nobody who funds it yet.
public struct IATINeedsExporter: Sendable {
  private let reporter: IATIReporter

  /// Creates an exporter for an organisation that publishes.
  public init(reporter: IATIReporter = .draft) { self.reporter = reporter }

  /// Writes the needs of a scenario.
  ///
  /// - Parameters:
  ///   - scenario: The scenario.
  ///   - state: The state whose needs are written, or `nil` for all.
  /// - Returns: The file in UTF-8, or `nil` where there is no such need.
  /// - Complexity: O(*n*) for *n* needs and their years.
  public func bytes(for scenario: CheckedScenario, state: CountryCode? = nil) -> [UInt8]? {
    let index = IATIScenario(scenario)
    let drafts = scenario.scenario.needs.filter { state == nil || $0.state == state }.map {
      draft($0, in: index)
    }
    return IATIWriting.bytes(for: drafts, by: reporter, on: scenario.scenario.asOf)
  }

  private func draft(_ need: Need, in scenario: IATIScenario) -> IATIDraft {
    let state = scenario.state(need.state)
    let parts = IATIVocabulary.equalParts(of: need.cost.minorUnits, need.years.count)
    return IATIDraft(
      identifier: reporter.identifier("NEED", need.id.text), title: need.title,
      description: description(of: need, in: state.name),
      remarks: "Figures from: \(need.source.text)",
      participants: [IATIDraft.Participant(role: "2", organisation: state)],
      scenarioIdentifier: (need.id.text, state.name), years: need.years,
      countries: [IATIDraft.Share(code: need.state.alphaTwo, percentage: "100")],
      pillars: [(need.pillar, "100")],
      budgets: zip(need.years, parts).map { year, part in
        IATIDraft.Budget(year: year, amount: Money(minorUnits: part, in: need.cost.currency))
      },
      result: need.quantity.map {
        IATIDraft.Result($0, of: need.activity, target: String($0.whole))
      })
  }

  private func description(of need: Need, in state: String) -> String {
    var sentences = [
      "\(state) needs help with \(need.activity.words), which costs \(need.cost); "
        + "its priority is \(need.priority.rawValue)."
    ]
    if need.years.count > 1 {
      sentences.append("The need does not divide its cost between years: the budgets are equal.")
    }
    if let own = need.nationalContribution {
      sentences.append("The state itself pays \(own) of it.")
    }
    if let deadline = need.deadline { sentences.append("It is to be done by \(deadline).") }
    if let strategy = need.strategyReference { sentences.append("In the strategy: \(strategy).") }
    return sentences.joined(separator: " ")
  }
}

import CoalitionDomain
import CoalitionPlanning
import CoalitionTestSupport

extension ScenarioCheck {
  /// What the check finds, as people see it.
  func texts(_ scenario: Scenario) -> [String] { findings(in: scenario).map(\.description) }
}

extension Scenario {
  /// The scenario with a thing read from a line of a file.
  func reading(_ item: Item, at line: Int, of file: String) -> Scenario {
    var scenario = self
    scenario.locations[item] = SourceLocation(file: file, line: line)
    return scenario
  }

  /// A scenario that no check objects to.
  static let sound = Scenario.sample(
    needs: [.sample("survey", cost: .dollars(9000))],
    capacities: [.sample("mag", perYear: .dollars(100))],
    offers: [.sample("norway", [2018: .dollars(9000)])])
}

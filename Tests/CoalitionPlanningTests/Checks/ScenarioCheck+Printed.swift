import CoalitionDomain
import CoalitionPlanning

extension ScenarioCheck {
  /// What the check finds in a scenario that was read from files, as people see it, a line each.
  func printed(_ scenario: Scenario) -> String { findings(in: scenario.located).printed }
}

extension [Diagnostic] {
  /// The findings as people see them, a line each.
  var printed: String { map(\.description).joined(separator: "\n") }
}

extension Scenario {
  /// The scenario with a place for each thing: rows of tables from line 3 on, states from line 10
  /// of `scenario.json` on, channels from 20, locks from 30, and offers from line 5 of one file.
  var located: Scenario {
    var places: [Item: SourceLocation] = [.scenario: SourceLocation(file: "scenario.json", line: 1)]
    func place(_ items: some Sequence<Item>, in file: String, from line: Int) {
      for (place, item) in items.enumerated() {
        places[item] = SourceLocation(file: file, line: line + place)
      }
    }
    place(needs.map { .need($0.id) }, in: "needs.csv", from: 3)
    place(commitments.map { .commitment($0.id) }, in: "commitments.csv", from: 3)
    place(capacities.indices.map { .capacity($0) }, in: "operators.csv", from: 3)
    place(rates.indices.map { .rate($0) }, in: "rates.csv", from: 3)
    place(states.map { .state($0.code) }, in: "scenario.json", from: 10)
    place(channels.map { .channel($0.id) }, in: "scenario.json", from: 20)
    place(locks.map { .lock($0.id) }, in: "scenario.json", from: 30)
    place(offers.map { .offer($0.id) }, in: "offers.xml", from: 5)
    var scenario = self
    scenario.locations = places
    return scenario
  }
}

public import CoalitionDomain

/// Checks a scenario as a whole: references, amounts that can be converted, years that meet.
public enum ScenarioChecker {
  /// Checks a scenario.
  ///
  /// - Returns: The scenario, ready to be planned, unless any finding is an error; and every
  ///   finding, also those that the scenario was read with.
  public static func check(_ scenario: Imported<Scenario>) -> Imported<CheckedScenario> {
    guard let value = scenario.value else {
      return Imported(nil, scenario.diagnostics)
    }
    let findings = CheckCatalog.all.flatMap { $0.findings(in: value) }
    let hasErrors = findings.contains { $0.severity == .error }
    return Imported(
      hasErrors ? nil : CheckedScenario(checked: value), scenario.diagnostics + findings)
  }

  /// Checks a scenario that was not read from files.
  public static func check(_ scenario: Scenario) -> Imported<CheckedScenario> {
    check(Imported(scenario, []))
  }
}

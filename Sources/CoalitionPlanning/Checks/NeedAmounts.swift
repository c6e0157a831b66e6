package import CoalitionDomain

/// A need's amounts and years agree with each other and with the planned years.
package struct NeedAmounts: ScenarioCheck {
  package init() {}

  package func findings(in scenario: Scenario) -> [Diagnostic] {
    scenario.needs.flatMap { need -> [Diagnostic] in
      var messages: [String] = []
      if !need.years.overlaps(scenario.years) {
        messages.append(
          "need '\(need.id)' is wanted from \(need.years.lowerBound) to \(need.years.upperBound), "
            + "outside the planned years \(scenario.years.lowerBound) to "
            + "\(scenario.years.upperBound); move it or take it out")
      }
      if let least = need.minimumPerYear, least.minorUnits > need.cost.minorUnits {
        messages.append(
          "minimum_per_year \(least.decimal) of need '\(need.id)' is more than its cost "
            + "\(need.cost.decimal); lower it")
      }
      if let least = need.minimumPerYear, let most = need.maximumPerYear,
        least.minorUnits > most.minorUnits
      {
        messages.append(
          "minimum_per_year \(least.decimal) of need '\(need.id)' is more than its "
            + "maximum_per_year \(most.decimal); mend one of them")
      }
      if let national = need.nationalContribution, national.minorUnits > need.cost.minorUnits {
        messages.append(
          "national_contribution \(national.decimal) of need '\(need.id)' is more than its cost "
            + "\(need.cost.decimal); mend one of them")
      }
      return messages.map { scenario.finding(.error, "need-amounts", .need(need.id), $0) }
    }
  }
}

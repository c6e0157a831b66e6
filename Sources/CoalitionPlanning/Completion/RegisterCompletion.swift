public import CoalitionDomain
public import TreatyRegister

/// Fills in from the treaty register what a scenario leaves out: deadlines of needs, readiness, and
/// what the treaty asks of its states. What the scenario says stays as it is.
public enum RegisterCompletion {
  /// Completes a scenario that was read, as the register stands on the scenario's day.
  ///
  /// - Returns: The scenario with what was filled in, and a note for each thing that was.
  public static func completed(
    _ imported: Imported<Scenario>, from register: TreatyRegister
  ) -> Imported<Scenario> {
    guard let scenario = imported.value else { return imported }
    var completion = Completion(scenario, register)
    completion.addDuties()
    completion.addDeadlines()
    completion.addReadiness()
    completion.addLimits()
    return Imported(completion.scenario, imported.diagnostics + completion.notes)
  }
}

/// A scenario on its way to being complete.
private struct Completion {
  private(set) var scenario: Scenario
  private(set) var notes: [Diagnostic] = []
  private let register: TreatyRegister

  init(_ scenario: Scenario, _ register: TreatyRegister) {
    self.scenario = scenario
    self.register = register
  }

  mutating func addDuties() {
    scenario.duties = scenario.states.flatMap { state in
      ObligationArticle.allCases.sorted().compactMap { article in
        article.pillars.first.map { duty(of: state.code, article, in: $0) }
      }
    }
  }

  private func duty(
    of state: CountryCode, _ article: ObligationArticle, in pillar: Pillar
  ) -> TreatyDuty {
    let obligation = register.obligation(of: state, article: article, on: scenario.asOf)
    let condition: TreatyDuty.Condition =
      switch obligation.condition {
      case .absent, .notBound, .completed: .none
      case .active, .reopened: .open
      case .overdue: .overdue
      case .unclear: .unclear
      }
    let deadline = condition == .none ? nil : obligation.deadline
    return TreatyDuty(
      state: state, pillar: pillar, article: article.rawValue, condition: condition,
      deadline: deadline, filingDay: deadline.flatMap { register.lastFilingDay(for: $0)?.day })
  }

  mutating func addDeadlines() {
    for place in scenario.needs.indices where scenario.needs[place].deadline == nil {
      let need = scenario.needs[place]
      let duty = scenario.duties.first {
        $0.state == need.state && $0.pillar == need.pillar && $0.deadline != nil
      }
      guard let duty, let deadline = duty.deadline else { continue }
      scenario.needs[place].deadline = deadline
      note(
        "register-deadline", .need(need.id),
        "need '\(need.id)' has no deadline; that of Article \(duty.article) for \(need.state), "
          + "\(deadline), is taken from the register")
    }
  }

  mutating func addReadiness() {
    for place in scenario.states.indices {
      let state = scenario.states[place]
      let pillars = Set(scenario.needs.filter { $0.state == state.code }.map(\.pillar))
      for pillar in pillars.sorted() where state.readiness[pillar] == nil {
        let review = register.readiness(of: state.code, in: pillar, on: scenario.asOf)
        guard review.steps.contains(where: { $0.evidence != nil }) else { continue }
        scenario.states[place].readiness[pillar] = review.grade
        note(
          "register-readiness", .state(state.code),
          "readiness of \(state.code) for \(pillar.rawValue) is not stated; the register's, "
            + "\(review.grade.rawValue), is taken")
      }
    }
  }

  mutating func addLimits() {
    let tables = ["obligations", "extensions", "meetings", "readiness"]
    for limit in register.limits(on: scenario.asOf) where tables.contains(limit.table) {
      note("register-limit", .scenario, "\(limit)")
    }
  }

  private mutating func note(_ code: String, _ item: Scenario.Item, _ message: String) {
    notes.append(Diagnostic(.note, code, at: scenario.location(of: item), message))
  }
}

import Coalition

/// Says which agreements and floors cannot all stay, each at its place and in the field's words.
enum ClashReport {
  /// The clash as findings: the error first, then each lock, each floor and each rule that is part
  /// of it, then the ways out, the one that changes least first.
  static func findings(
    _ clash: Clash, of scenario: CheckedScenario, in folder: String, with solver: PlanningSolver
  ) -> [Diagnostic] {
    let place = SourceLocation(file: folder)
    let repairs = ClashRepairs(of: scenario, with: solver).repairs(of: clash)
    return [error(clash, at: place)]
      + scenario.scenario.locks.filter { clash.locks.contains($0.id) }.map { lock in
        Diagnostic(
          .note, "lock-clash", at: scenario.scenario.locations[.lock(lock.id)] ?? place,
          "\(lock.id): \(words(of: lock.agreement)) (\(lock.source.text))")
      }
      + clash.floors.map { floor in
        Diagnostic(
          .note, "floor-clash", at: scenario.scenario.locations[.floor(floor)] ?? place,
          "floor: \(scenario.scenario.policy.floors[floor])")
      }
      + clash.rules.map { rule in
        Diagnostic(.note, rule.rule, at: place, "this rule stands against it: \(rule.text)")
      }
      + repairs.enumerated().map { number, repair in
        Diagnostic(
          .note, "lock-repair", at: place, "way out \(number + 1): \(words(of: repair, scenario))")
      }
  }

  private static func words(of repair: ClashRepair, _ scenario: CheckedScenario) -> String {
    let changes = repair.changes.map { change -> String in
      switch change {
      case .lockAmount(let lock, let amount): "agree on \(amount) in lock \(lock)"
      case .withoutLock(let lock): "lift lock \(lock)"
      default: "see that \(change.words)"
      }
    }
    let coverage = repair.plan.account.coverage.planned
    return "\(alternatives(changes, "and")); \(repair.moved) of what was agreed changes, and there "
      + "is a plan that keeps all the rest and does work worth \(coverage)"
  }

  private static func error(_ clash: Clash, at place: SourceLocation) -> Diagnostic {
    let what =
      switch (clash.locks.count, clash.floors.count) {
      case (1, 0): "this lock cannot be kept; take it out, or change what it asks for"
      case (0, 1): "this floor cannot be reached; lower it, or take it out"
      case (let locks, 0):
        "these \(locks) locks cannot all be kept; take one of them out, or change what it asks for"
      case (0, let floors):
        "these \(floors) floors cannot all be reached; lower one of them, or take it out"
      case (let locks, let floors):
        "\(counted(locks, "lock")) and \(counted(floors, "floor")) cannot all be kept; change one "
          + "of them, or take it out"
      }
    let rest =
      clash.isMinimal ? "" : ". The search ended early: perhaps not all that is named is part of it"
    return Diagnostic(
      .error, clash.locks.isEmpty ? "floor-clash" : "lock-clash", at: place, "\(what)\(rest)")
  }

  private static func words(of agreement: Lock.Agreement) -> String {
    switch agreement {
    case .lead(let state, let donor): "\(donor) leads in \(state)"
    case .grant(let offer, let state, let channel, let year, let amount):
      "offer \(offer) gives \(state) exactly \(amount) through \(channel)"
        + (year.map { " in \($0)" } ?? " over all years")
    case .noGrant(let offer, let state): "offer \(offer) gives \(state) nothing"
    }
  }
}

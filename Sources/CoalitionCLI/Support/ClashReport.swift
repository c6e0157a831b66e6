import Coalition

/// Says which agreements cannot all stay, each at its place and in the field's words.
enum ClashReport {
  /// The clash as findings: the error first, then each lock and each rule that is part of it.
  static func findings(
    _ clash: Clash, of scenario: CheckedScenario, in folder: String
  ) -> [Diagnostic] {
    let place = SourceLocation(file: folder)
    return [error(clash, at: place)]
      + scenario.scenario.locks.filter { clash.locks.contains($0.id) }.map { lock in
        Diagnostic(
          .note, "lock-clash", at: scenario.scenario.locations[.lock(lock.id)] ?? place,
          "\(lock.id): \(words(of: lock.agreement)) (\(lock.source.text))")
      }
      + clash.rules.map { rule in
        Diagnostic(.note, rule.rule, at: place, "this rule stands against it: \(rule.text)")
      }
  }

  private static func error(_ clash: Clash, at place: SourceLocation) -> Diagnostic {
    let what =
      clash.locks.count == 1
      ? "this lock cannot be kept; take it out"
      : "these \(clash.locks.count) locks cannot all be kept; take one of them out"
    let rest =
      clash.isMinimal ? "" : ". The search ended early: perhaps not all that is named is part of it"
    return Diagnostic(
      .error, "lock-clash", at: place, "\(what), or change what it asks for\(rest)")
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

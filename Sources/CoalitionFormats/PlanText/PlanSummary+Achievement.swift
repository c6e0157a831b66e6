import CoalitionDomain

/// What the plan achieves, and how much better another could be.
extension PlanSummary {
  var achievement: [String] {
    [covered, given, firmness, late].compactMap { $0 }.flatMap { wrapped($0, hanging: 2) }
  }

  /// The policy's aims in their order, each with how far from the best possible the plan is.
  var aims: [String] {
    guard !plan.proof.stages.isEmpty else { return [] }
    let solver = "\(plan.proof.solver) \(plan.proof.solverVersion)"
    return ["Aims, in the policy's order"]
      + plan.proof.stages.flatMap { wrapped(sentence(on: $0), indent: 2, hanging: 4) }
      + ["  What is the best possible is the word of the solver, \(spelledOut(solver))."]
  }

  private var covered: String {
    let coverage = account.coverage
    let existing = "\(grouped(coverage.existing)) by states and existing programmes"
    return "Covered: \(percent(coverage.thousandths)) of needs of \(grouped(coverage.cost)): "
      + "\(existing), \(grouped(coverage.planned)) by this plan. "
      + (coverage.unmet.minorUnits > 0
        ? "\(grouped(coverage.unmet)) stays unmet." : "Nothing stays unmet.")
  }

  private var given: String {
    let total = account.total
    guard account.grants > 0 else { return "Given: nothing." }
    return "Given: \(grouped(total.gross)) in \(counted(account.grants, "grant", "grants")), "
      + "which cost as much work as \(counted(account.reportingEffort, "standard report")); "
      + (total.overhead.minorUnits == 0
        ? "all of it reaches the field."
        : "\(grouped(total.net)) reaches the field, channels keep \(grouped(total.overhead)).")
  }

  private var firmness: String? {
    let statuses = account.statuses.filter { $0.flow.gross.minorUnits > 0 }
    guard let first = statuses.first else { return nil }
    if statuses.count == 1 { return "All that is given is \(first.key.rawValue)." }
    let parts = statuses.map { "\(grouped($0.flow.gross)) is \($0.key.rawValue)" }
    return "Of what is given, \(parts.joined(separator: ", "))."
  }

  private var late: String? {
    guard account.coverage.late.minorUnits > 0 else { return nil }
    let needs = account.needs.filter { $0.coverage.late.minorUnits > 0 }
      .map { "\($0.need) \(grouped($0.coverage.late))" }
    return "Late: \(grouped(account.coverage.late)) of the plan's work comes after the deadline of "
      + "its need: \(needs.joined(separator: ", "))."
  }

  private func sentence(on stage: StageProof) -> String {
    "\(quoted(stage.name)): \(cut(stage.value)), \(distance(of: stage))\(cause(of: stage))."
  }

  private func distance(of stage: StageProof) -> String {
    guard let bound = stage.bound else { return "and how much more is possible is not known" }
    // One millionth is what the solver itself cannot tell from nothing.
    if bound <= stage.value || (stage.gapInMillionths ?? .max) <= 1 { return "the best possible" }
    guard let gap = stage.gapInMillionths, gap < 100_000 else {
      return "where no plan reaches more than \(cut(bound))"
    }
    return "within \(percentOfMillionths(gap)) of the best possible"
  }

  private func cause(of stage: StageProof) -> String {
    switch stage.ending {
    case .proven: ""
    case .gap: "; the search stopped at the gap that the policy allows"
    case .work: "; the search stopped at its limit of work"
    case .clock: "; the search was cut short by the clock"
    }
  }
}

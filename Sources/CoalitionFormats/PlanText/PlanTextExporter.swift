public import CoalitionDomain

/// Writes a plan as a summary for a terminal, for people to read and not for programs.
///
/// Amounts are in the plan's currency unless another is named, with a space between thousands; a
/// share is cut, never rounded up, so that 100 % means all of it.
public struct PlanTextExporter: Sendable {
  /// Creates an exporter.
  public init() {}

  /// The summary, ending in a line break.
  public func text(for plan: VerifiedPlan) -> String {
    PlanSummary(plan).sections.filter { !$0.isEmpty }
      .map { $0.map { $0 + "\n" }.joined() }.joined(separator: "\n")
  }
}

/// The parts of a summary, in the order in which they are shown; each a list of lines.
private struct PlanSummary {
  let verified: VerifiedPlan
  var plan: Plan { verified.plan }
  var account: PlanAccount { verified.account }

  init(_ verified: VerifiedPlan) { self.verified = verified }

  var sections: [[String]] {
    [
      title, achievement, pillars, states, coalitions, grants, unmetNeeds, unusedOffers,
      illustrative, warnings,
    ]
  }

  private var title: [String] {
    let years = "\(plan.years.lowerBound) to \(plan.years.upperBound)"
    return [
      spelledOut(plan.title),
      "As of \(plan.asOf), for \(years). Amounts in \(plan.currency). A proposal: people decide.",
    ]
  }

  private var achievement: [String] {
    let coverage = account.coverage
    var lines = [
      "Covered: \(percent(coverage.thousandths)) of needs of \(grouped(coverage.cost)): "
        + "\(grouped(coverage.existing)) by states and existing programmes, "
        + "\(grouped(coverage.planned)) by this plan.",
      "Given: \(grouped(account.total.gross)) in \(counted(account.grants, "grant")); "
        + "\(grouped(account.total.net)) reaches the field, channels keep "
        + "\(grouped(account.total.overhead)).",
    ]
    if coverage.late.minorUnits > 0 {
      lines.append("Of the plan's work, \(grouped(coverage.late)) comes after its deadline.")
    }
    let statuses = account.statuses.filter { $0.flow.gross.minorUnits > 0 }
    if !statuses.isEmpty {
      lines.append(
        "Of what is given, "
          + statuses.map { "\(grouped($0.flow.gross)) is \($0.key.rawValue)" }
          .joined(separator: ", ") + ".")
    }
    return lines + plan.proof.stages.map(proof)
  }

  private func proof(of stage: StageProof) -> String {
    let name = "Aim '\(spelledOut(stage.name))': \(cut(stage.value))"
    guard let bound = stage.bound else { return "\(name); how good that is, is not known." }
    let ending =
      switch stage.ending {
      case .proven: "proven"
      case .gap: "the search stopped at the gap that the policy allows"
      case .work: "the search stopped at its limit of work"
      case .clock: "the search was cut short by the clock"
      }
    let gap = stage.gapInMillionths.map { gap in
      gap == 0 ? "the best possible" : "within \(percentOfMillionths(gap)) of the best possible"
    }
    return "\(name), \(gap ?? "at most \(cut(bound)) is possible") (\(ending), by "
      + "\(plan.proof.solver) \(plan.proof.solverVersion))."
  }

  private var pillars: [String] {
    var table = TextTable(coverageColumns("Pillar"))
    for pillar in account.pillars {
      table.add([pillar.pillar.rawValue] + cells(of: pillar.coverage))
    }
    return ["Coverage by pillar"] + table.lines
  }

  private var states: [String] {
    var table = TextTable(coverageColumns("State"))
    for state in account.states {
      table.add(["\(state.state) \(state.name)"] + cells(of: state.coverage))
    }
    return ["Coverage by state"] + table.lines
  }

  private func coverageColumns(
    _ first: String
  ) -> [(heading: String, alignment: TextTable.Alignment)] {
    [
      (first, .left), ("Needed", .right), ("Existing", .right), ("Planned", .right),
      ("Unmet", .right), ("Covered", .right),
    ]
  }

  private func cells(of coverage: PlanAccount.Coverage) -> [String] {
    [coverage.cost, coverage.existing, coverage.planned, coverage.unmet].map(grouped)
      + [percent(coverage.thousandths)]
  }

  private var coalitions: [String] {
    guard !plan.coalitions.isEmpty else { return [] }
    var table = TextTable([
      ("State", .left), ("Lead donor", .left), ("Members", .left), ("Approval", .left),
    ])
    for coalition in plan.coalitions {
      var members: [String] = []
      for grant in plan.grants where grant.state == coalition.state {
        if grant.donor != coalition.lead, !members.contains(grant.donor.text) {
          members.append(grant.donor.text)
        }
      }
      table.add([
        coalition.state.code, coalition.lead.text,
        members.isEmpty ? "none" : members.joined(separator: " "),
        coalition.isApproved ? "approved" : "draft",
      ])
    }
    return ["Coalitions"] + table.lines
  }

  private var grants: [String] {
    guard !plan.grants.isEmpty else { return ["Grants: none."] }
    var table = TextTable([
      ("Donor", .left), ("Offer", .left), ("State", .left), ("Channel", .left), ("Years", .left),
      ("Gross", .right), ("In \(plan.currency)", .right),
    ])
    // By donor, because each donor looks for its own.
    let order = plan.grants.enumerated().sorted {
      ($0.element.donor, $0.offset) < ($1.element.donor, $1.offset)
    }
    for (_, grant) in order {
      let gross = grant.payments.dropFirst().reduce(grant.payments[0].gross) { $0 + $1.gross }
      table.add([
        grant.donor.text, grant.offer.text, grant.state.code, grant.channel.text,
        years(of: grant.payments), "\(gross.currency) \(grouped(gross))",
        grouped(
          grant.payments.dropFirst().reduce(grant.payments[0].converted) { $0 + $1.converted }),
      ])
    }
    return ["Grants by donor"] + table.lines
  }

  private func years(of payments: [Payment]) -> String {
    guard let first = payments.first?.year, let last = payments.last?.year else { return "" }
    return first == last ? "\(first)" : "\(first)-\(last)"
  }

  private var unmetNeeds: [String] {
    let open = account.needs.filter { $0.status != .met }
    guard !open.isEmpty else { return ["Unmet needs: none."] }
    return ["Unmet needs, and the rule that binds"]
      + open.map { need in
        "  \(need.need): \(grouped(need.coverage.unmet)) of \(grouped(need.coverage.cost)) unmet. "
          + sentence(need.reason)
      }
  }

  private var unusedOffers: [String] {
    let unused = account.offers.filter { $0.reason != nil }
    guard !unused.isEmpty else { return ["Unused offers: none."] }
    return ["Unused offers, and the rule that binds"]
      + unused.map { offer in
        "  \(offer.offer): \(offer.unused.currency) \(grouped(offer.unused)) of "
          + "\(grouped(offer.offered)) unused. " + sentence(offer.reason)
      }
  }

  private func sentence(_ reason: Reason?) -> String {
    guard let reason else { return "" }
    return "\(spelledOut(reason.text)) [\(reason.rule)]"
  }

  private var illustrative: [String] {
    let figures = account.illustrative
    return [
      "Made-up figures: \(share(figures.cost, of: account.coverage.cost)) of the cost of needs and "
        + "\(share(figures.gross, of: account.total.gross)) of what is given rest on illustrative "
        + "figures."
    ]
  }

  private var warnings: [String] {
    verified.warnings.isEmpty
      ? []
      : ["Before this goes to a meeting"] + verified.warnings.map { "  \(spelledOut($0.text))" }
  }
}

internal import CoalitionDomain

/// Makes activities of a plan.
struct IATIPlanDrafting {
  private let plan: Plan
  private let grants: [CountryCode: [Grant]]
  private let scenario: IATIScenario
  private let reporter: IATIReporter

  /// Prepares to draft the coalitions of a plan.
  init(_ plan: Plan, of scenario: CheckedScenario, by reporter: IATIReporter) {
    self.plan = plan
    self.grants = Dictionary(grouping: plan.grants) { $0.state }
    self.scenario = IATIScenario(scenario)
    self.reporter = reporter
  }

  /// The programme of a coalition, followed by its parts.
  func drafts(of coalition: Coalition) -> [IATIDraft] {
    let programme = identifier(of: coalition)
    let parts = (grants[coalition.state] ?? []).flatMap { grant in
      works(of: grant).map { part(of: grant, work: $0, in: programme) }
    }
    return [self.programme(coalition, programme, parts)] + parts
  }

  private func identifier(of coalition: Coalition) -> String {
    let years = "\(plan.years.lowerBound)-\(plan.years.upperBound)"
    return "\(reporter.reference)-COALITION-\(coalition.state)-\(years)"
  }

  private func programme(
    _ coalition: Coalition, _ identifier: String, _ parts: [IATIDraft]
  ) -> IATIDraft {
    let state = scenario.state(coalition.state)
    let years = "\(plan.years.lowerBound) to \(plan.years.upperBound)"
    let approval =
      coalition.isApproved
      ? "The state has approved the coalition."
      : "The state has not approved the coalition: this is a draft."
    let lead = IATIDraft.Participant(role: "1", organisation: scenario.donor(coalition.lead))
    let members = parts.flatMap(\.participants).map { participant in
      // In the programme no single offer stands for a donor.
      var member = participant
      member.organisation.activity = nil
      return member
    }
    let accountable = IATIDraft.Participant(role: "2", organisation: state)
    return IATIDraft(
      identifier: identifier, title: "Country coalition: \(state.name), \(years)",
      description: "A proposal as of \(plan.asOf), drawn up by a planner: people decide. "
        + "It is led by \(state.name) and \(lead.organisation.name). \(approval)",
      remarks: "Planned in: \(plan.title)",
      participants: ([lead, accountable] + members).byRole(),
      years: plan.years, countries: [whole(coalition.state)],
      related: parts.map { ("2", $0.identifier) })
  }

  private func part(of grant: Grant, work: Work, in programme: String) -> IATIDraft {
    guard let need = scenario.needs[work.need], let channel = scenario.channels[grant.channel]
    else { preconditionFailure("\(work.need) by \(grant.channel) is not in the scenario") }
    let donor = scenario.donor(grant.donor, activity: grant.offer.text)
    let state = scenario.state(grant.state)
    let worker =
      work.operator.map { IATIDraft.Organisation(name: scenario.operators[$0] ?? $0.text) } ?? state
    let isDirect = channel.kind == .direct
    let between = isDirect ? nil : IATIDraft.Organisation(name: channel.name)
    // An id has no colon, so no two parts share an id, and a part keeps its own when plans change.
    let ids =
      [grant.offer.text, grant.channel.text, need.id.text]
      + (work.operator.map { [$0.text] } ?? [])
    return IATIDraft(
      identifier: "\(programme):\(ids.joined(separator: ":"))", hierarchy: 2,
      title: "\(need.title): \(donor.name) with \(worker.name)",
      description: "\(donor.name) would pay for \(need.activity.words) in \(state.name) out of its "
        + "offer \(grant.offer), which is \(grant.status.rawValue), through '\(channel.name)'. "
        + "\(worker.name) would do the work. A proposal: people decide.",
      remarks: work.remarks(on: need),
      participants: [
        IATIDraft.Participant(role: "1", organisation: donor),
        IATIDraft.Participant(role: "2", organisation: state),
      ] + (between.map { [IATIDraft.Participant(role: "3", organisation: $0)] } ?? [])
        + [IATIDraft.Participant(role: "4", organisation: worker)],
      scenarioIdentifier: (need.id.text, state.name), years: work.years,
      countries: [whole(grant.state)], pillars: [(need.pillar, "100")],
      aidTypes: channel.aidType.map { [("1", $0)] } ?? [],
      budgets: work.payments.map { IATIDraft.Budget(year: $0.year, amount: $0.allocation.gross) },
      disbursements: work.payments.map {
        IATIDraft.Disbursement(
          years: $0.year...$0.year, amount: $0.allocation.gross, provider: donor,
          receiver: between ?? worker)
      },
      related: [("1", programme), ("4", grant.offer.text)],
      conditions: scenario.offers[grant.offer]?.conditions.map(\.iati) ?? [],
      result: result(of: work, on: need))
  }

  /// The part of the need's quantity that the work is of its cost, cut to a whole unit.
  private func result(of work: Work, on need: Need) -> IATIDraft.Result? {
    let cost = scenario.exchange.converted(need.cost)
    guard let quantity = need.quantity, cost.minorUnits > 0 else { return nil }
    let share = Int128(quantity.whole) * Int128(work.total.minorUnits) / Int128(cost.minorUnits)
    return IATIDraft.Result(
      quantity, of: need.activity, target: String(share),
      comment: "Of the need's \(quantity.words): the share that work of \(work.total) has in "
        + "its cost of \(cost), cut to a whole number.")
  }

  private func whole(_ state: CountryCode) -> IATIDraft.Share {
    IATIDraft.Share(code: state.alphaTwo, percentage: "100")
  }
}

extension IATIPlanDrafting {
  /// What a grant pays to one need through one operator, over all years.
  fileprivate struct Work {
    let need: Identifier<Need>
    let `operator`: Identifier<Operator>?
    var payments: [(year: Year, allocation: Allocation)]

    var years: ClosedRange<Year> {
      let years = payments.map(\.year)
      return (years.min() ?? payments[0].year)...(years.max() ?? payments[0].year)
    }

    var total: Money {
      payments.dropFirst().reduce(payments[0].allocation.work) { $0 + $1.allocation.work }
    }

    func remarks(on need: Need) -> String {
      let lines = payments.map {
        "In \($0.year) \($0.allocation.net) would reach the field and pay for work of "
          + "\($0.allocation.work) at the prices of the need's cost."
      }
      return (["Need \(need.id)."] + lines).joined(separator: " ")
    }
  }

  /// The works of a grant, by first payment.
  fileprivate func works(of grant: Grant) -> [Work] {
    struct Target: Hashable {
      let need: Identifier<Need>
      let provider: Identifier<Operator>?
    }
    var works: [Work] = []
    var places: [Target: Int] = [:]
    for payment in grant.payments {
      for allocation in payment.allocations {
        let target = Target(need: allocation.need, provider: allocation.operator)
        if let place = places[target] {
          works[place].payments.append((payment.year, allocation))
        } else {
          places[target] = works.count
          works.append(
            Work(
              need: target.need, operator: target.provider,
              payments: [(payment.year, allocation)]))
        }
      }
    }
    return works
  }
}

extension [IATIDraft.Participant] {
  /// Each of them once, by role and then as they stand: the lead donor is the first.
  fileprivate func byRole() -> Self {
    var seen: Set<Element> = []
    let all = filter { seen.insert($0).inserted }
    return ["1", "2", "3", "4"].flatMap { role in all.filter { $0.role == role } }
  }
}

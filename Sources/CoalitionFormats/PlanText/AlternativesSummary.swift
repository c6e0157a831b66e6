public import CoalitionDomain

extension PlanTextExporter {
  /// Plans beside each other: what each achieves, who leads, and who gives to whom where that is
  /// not so in all of them. For people to read, ending in a line break.
  public func text(forAlternatives alternatives: PlanAlternatives) -> String {
    AlternativesSummary(alternatives).lines.map { $0 + "\n" }.joined()
  }
}

/// The parts of a comparison of plans.
private struct AlternativesSummary {
  private let alternatives: PlanAlternatives
  private var plans: [VerifiedPlan] { alternatives.plans.map(\.plan) }

  init(_ alternatives: PlanAlternatives) { self.alternatives = alternatives }

  /// All parts, with a blank line between them.
  var lines: [String] {
    [title, achievements, leads, funding, ending].filter { !$0.isEmpty }
      .joined(separator: [""]).map { $0 }
  }

  private var title: [String] {
    guard let first = plans.first?.plan else { return [] }
    return wrapped(spelledOut(first.title))
      + wrapped(
        "\(counted(plans.count, "plan", "plans")) to choose from, the best first. Amounts in "
          + "\(first.currency). Proposals: people decide.")
  }

  private func table(_ heading: String) -> TextTable {
    TextTable([(heading, .left)] + plans.indices.map { ("plan \($0 + 1)", .decimal) })
  }

  private var achievements: [String] {
    var table = table("")
    for stage in plans.first?.plan.proof.stages ?? [] {
      table.add(
        [stage.name]
          + plans.map { plan in
            plan.plan.proof.stages.first { $0.name == stage.name }.map { cut($0.value) } ?? ""
          })
    }
    table.add(["covered"] + plans.map { percent($0.account.coverage.thousandths) })
    table.add(["given"] + plans.map { grouped($0.account.total.gross) })
    table.add(["grants"] + plans.map { "\($0.account.grants)" })
    table.add(
      ["other donors of states, other leads"]
        + alternatives.plans.map { choice in choice.difference.map { "\($0)" } ?? "" })
    return ["What each achieves"] + table.lines
  }

  private var leads: [String] {
    let states = unique(plans.flatMap { $0.plan.coalitions.map(\.state) })
    guard !states.isEmpty else { return [] }
    var table = TextTable(
      [("", .left)] + plans.indices.map { ("plan \($0 + 1)", .left) })
    for state in states {
      table.add(
        [state.code]
          + plans.map { plan in
            plan.plan.coalitions.first { $0.state == state }?.lead.text ?? "nobody"
          })
    }
    return ["Who leads"] + table.lines
  }

  private var funding: [String] {
    let all = unique(plans.flatMap { $0.plan.grants.map(Funding.init) }).sorted(by: isBefore)
    let amounts = plans.map { plan in
      Dictionary(
        plan.plan.grants.map { (Funding($0), $0.converted(in: plan.plan.currency)) },
        uniquingKeysWith: +)
    }
    let differing = all.filter { pair in amounts.contains { $0[pair] == nil } }
    guard !differing.isEmpty else { return [] }
    let common = all.count - differing.count
    let shared =
      switch common {
      case 0: ["  No donor gives to the same state in all plans."]
      case 1: ["  One donor gives to the same state in all plans."]
      default: ["  In \(common) cases a donor gives to the same state in all plans."]
      }
    var table = table("")
    for pair in differing {
      table.add([pair.text] + amounts.map { $0[pair].map(grouped) ?? "none" })
    }
    return ["Who gives what to whom, where that is not so in all plans"] + table.lines + shared
  }

  /// States in the order of the first plan that has them, then donors by id.
  private func isBefore(_ one: Funding, _ other: Funding) -> Bool {
    let states = unique(plans.flatMap { $0.plan.grants.map(\.state) })
    let places = [one, other].map { pair in states.firstIndex(of: pair.state) ?? 0 }
    return places[0] == places[1] ? one.donor < other.donor : places[0] < places[1]
  }

  private var ending: [String] {
    switch alternatives.ending {
    case .enough: []
    case .noOther:
      wrapped(
        "In no other plan within the share do others give to a state or lead there: there is no "
          + "more choice.")
    case .limit:
      wrapped("The search for another plan ended early; there may be more.")
    }
  }

  /// The elements without repetition, in the order in which they come.
  private func unique<Element: Hashable>(_ elements: [Element]) -> [Element] {
    var seen: Set<Element> = []
    return elements.filter { seen.insert($0).inserted }
  }
}

/// Who gives to whom.
private struct Funding: Hashable {
  let donor: Identifier<Donor>
  let state: CountryCode

  init(_ grant: Grant) {
    self.donor = grant.donor
    self.state = grant.state
  }

  var text: String { "\(state) from \(donor)" }
}

extension Grant {
  /// What is paid over all years, in a plan's currency.
  fileprivate func converted(in currency: Currency) -> Money {
    payments.map(\.converted).reduce(.zero(currency), +)
  }
}

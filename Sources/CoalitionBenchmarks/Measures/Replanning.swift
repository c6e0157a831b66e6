import ArgumentParser
import Coalition
import CoalitionDomain
import CoalitionPlanning
import Synchronization

extension Benchmarks {
  /// Compares planning after one change from nothing with planning from the plan before.
  struct Replanning: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Planning again after one change, from nothing and from the plan before.",
      discussion: """
        For each seed a plan is made; then the largest offer is withdrawn, or the dearest need costs \
        a fifth more, and it is planned again both ways. Seconds are those after which a search \
        first knows a plan as good, in the policy's first stage, as the worse of the two final ones.
        """)

    @Option(help: "How large portfolios are to be.")
    var size = PortfolioSize.ten

    @Option(help: "What they are drawn from, separated by commas.")
    var seeds = "1,2,3"

    @Option(help: "The seconds of each search.")
    var seconds = 5.0

    func run() throws {
      var table = ResultTable(heading: [
        "seed", "change", "value before M", "from nothing M", "from plan M", "from nothing s",
        "from plan s", "times", "to 0.1 % less: from nothing s", "from plan s", "times",
      ])
      for seed in try Portfolios.numbers(seeds, UInt64.init) {
        let portfolio = SyntheticPortfolio(size: size, seed: seed)
        let scenario = portfolio.scenario()
        guard let checked = ScenarioChecker.check(scenario).value else {
          throw PortfolioFailure.refused(portfolio)
        }
        let before = try Search(checked, seconds: seconds, from: nil)
        for change in ScenarioChange.allCases {
          guard let changed = ScenarioChecker.check(change.made(in: checked)).value else {
            throw PortfolioFailure.refused(portfolio)
          }
          let whole = try Search(changed, seconds: seconds, from: nil)
          let again = try Search(changed, seconds: seconds, from: before.plan)
          let target = min(whole.value, again.value)
          let cells = [1, 0.999].flatMap { share in
            let (one, other) = (
              whole.seconds(to: share * target), again.seconds(to: share * target)
            )
            return [decimal(one, 2), decimal(other, 2), decimal(other / one, 2)]
          }
          table.add(
            [
              String(seed), change.rawValue, decimal(before.value / 1e6, 3),
              decimal(whole.value / 1e6, 3), decimal(again.value / 1e6, 3),
            ] + cells)
        }
      }
      print(table.text)
    }
  }
}

/// One change in a scenario.
enum ScenarioChange: String, CaseIterable {
  case offerWithdrawn = "largest offer withdrawn"
  case needDearer = "dearest need up 20 %"

  /// The scenario with the change.
  func made(in checked: CheckedScenario) -> Scenario {
    var scenario = checked.scenario
    let terms = PlanningTerms(checked)
    switch self {
    case .offerWithdrawn:
      let worths = terms.offers.indices.map {
        terms.converted(terms.offers[$0].total, from: $0).minorUnits
      }
      guard let place = worths.indices.max(by: { worths[$0] < worths[$1] }) else { break }
      let id = terms.offers[place].offer.id
      scenario.offers.removeAll { $0.id == id }
    case .needDearer:
      let costs = terms.needs.map(\.cost)
      guard let place = costs.indices.max(by: { costs[$0] < costs[$1] }),
        let found = scenario.needs.firstIndex(where: { $0.id == terms.needs[place].need.id })
      else { break }
      let cost = scenario.needs[found].cost
      scenario.needs[found].cost = Money(
        minorUnits: cost.minorUnits / 5 * 6, in: cost.currency)
    }
    return scenario
  }
}

/// A search and when it came to what.
private struct Search {
  let plan: Plan
  /// What the search of the first stage came to.
  let value: Double
  private let steps: [Step]

  private struct Step {
    let seconds: Double
    let value: Double
  }

  init(_ scenario: CheckedScenario, seconds: Double, from earlier: Plan?) throws {
    let steps = Mutex<[Step]>([])
    let name = scenario.scenario.policy.stages.first?.name
    let clock = ContinuousClock()
    let start = clock.now
    let watch = PlanningWatch { progress in
      guard progress.stage == name, let exact = progress.value else { return true }
      let value = Double(exact.scaled) / 1e12
      let now = (clock.now - start) / .seconds(1)
      steps.withLock { steps in
        if value > steps.last?.value ?? -.infinity {
          steps.append(Step(seconds: now, value: value))
        }
      }
      return true
    }
    let planner = Planner(
      with: .preferred, within: PlanningLimits(seconds: seconds), watching: watch)
    let plan =
      try earlier.map { try planner.plan(scenario, startingFrom: $0).plan }
      ?? planner.plan(scenario)
    self.plan = plan.plan
    self.steps = steps.withLock { $0 }
    self.value = self.steps.last?.value ?? 0
  }

  /// After how many seconds the search knew a plan of a value.
  func seconds(to value: Double) -> Double {
    steps.first { $0.value >= value }?.seconds ?? .infinity
  }
}

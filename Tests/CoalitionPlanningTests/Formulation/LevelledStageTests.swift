import CoalitionDomain
import CoalitionPlanning
import CoalitionTestSupport
import Testing

struct LevelledStageTests {
  private func fair(_ levels: Stage.Levels, _ measure: Measure = .worstStateCoverage) -> Stage {
    Stage(
      name: "fair", tolerance: .zero, measures: [WeightedMeasure(measure, .one)], levels: levels)
  }

  private let scenario = Scenario.sample(
    states: [.sample(.lao), .sample(.lbn), .sample(.afg)],
    needs: [
      .sample("lao", cost: .dollars(4_000), years: 2018...2018),
      .sample("lbn", in: .lbn, cost: .dollars(8_000), years: 2018...2018),
    ], offers: [.sample("norway", [2018: .dollars(9_000)])])

  @Test func `a stage is a step for each level, and no more than there are groups`() {
    let terms = PlanningTerms(scenario.checked)
    #expect(fair(.first(1)).steps(in: terms).map(\.name) == ["fair"])
    #expect(fair(.all).steps(in: terms).map(\.name) == ["fair", "fair, mean of the worst 2"])
    #expect(fair(.first(9)).steps(in: terms).map(\.name) == ["fair", "fair, mean of the worst 2"])
    #expect(fair(.all, .coverage).steps(in: terms).map(\.name) == ["fair"])
  }

  @Test func `a level is the mean of the worst, and its rows say how far each group is short`() {
    let terms = PlanningTerms(scenario.checked)
    var formulation = Formulation(terms, rules: [])
    let step = fair(.all).steps(in: terms)[1]
    let expression = step.formulate(in: &formulation)
    #expect(
      formulation.text(of: expression) == """
        worst-state-coverage,2 - 0.5 worst-state-coverage,2,short(LAO) \
        - 0.5 worst-state-coverage,2,short(LBN)
        worst-state-coverage,2(LAO): -0.25 delivery(lao,state,2018) + worst-state-coverage,2 \
        - worst-state-coverage,2,short(LAO) <= 0
        worst-state-coverage,2(LBN): -0.125 delivery(lbn,state,2018) + worst-state-coverage,2 \
        - worst-state-coverage,2,short(LBN) <= 0
        """)
    let ledger = PlanLedger.sample(
      scenario,
      [
        .pay(.dollars(3_000), from: "norway", for: "lao"),
        .pay(.dollars(2_000), from: "norway", for: "lbn"),
      ])
    #expect(step.value(of: ledger).description == "0.5")
  }

  /// Three states, offers that reach some of them, each with a smallest grant, so that it depends
  /// on the plan which state is the worst.
  @Test(arguments: 0..<40)
  func `no plan in whole thousands is fairer, level by level`(seed: Int) throws {
    let tiny = TinyShares(seed)
    let plan = try Planner().plan(tiny.scenario.checked)
    let reached = plan.plan.proof.stages.map(\.value.scaled)
    #expect(plan.plan.proof.stages.allSatisfy { $0.ending == .proven }, "seed \(seed)")
    for shares in tiny.all {
      let sorted = shares.sorted()
      let means = [sorted[0], (sorted[0] + sorted[1]) / 2, (sorted[0] + sorted[1] + sorted[2]) / 3]
      // The first level that differs by more than cutting decides.
      let differing = zip(means, reached).first { abs($0 - $1) > 100_000_000 }
      #expect(
        differing.map { $0.0 < $0.1 } ?? true, "seed \(seed): \(means) is fairer than \(reached)")
    }
  }
}

/// One year, a need in each of three states, and three offers in whole thousands.
private struct TinyShares {
  let scenario: Scenario
  private let costs: [Int]
  private let offers: [(amount: Int, least: Int, states: [Int])]

  init(_ seed: Int) {
    var random = SeededRandom(seed: UInt64(seed))
    let codes: [CountryCode] = [.lao, .lbn, .afg]
    let costs = (0..<3).map { _ in Int.random(in: 2...6, using: &random) }
    let offers = (0..<3).map { _ in
      let amount = Int.random(in: 1...4, using: &random)
      let states = (0..<3).filter { _ in Int.random(in: 0..<3, using: &random) > 0 }
      return (
        amount: amount, least: Int.random(in: 1...amount, using: &random),
        states: states.isEmpty ? [0] : states
      )
    }
    self.costs = costs
    self.offers = offers
    scenario = .sample(
      years: 2018...2018, states: codes.map { .sample($0) },
      policy: Policy(stages: [
        Stage(
          name: "fair", tolerance: .zero, measures: [WeightedMeasure(.worstStateCoverage, .one)],
          levels: .all)
      ]),
      needs: codes.enumerated().map { place, code in
        .sample(
          Identifier(stringLiteral: "n\(place)"), in: code,
          cost: .dollars(Int64(costs[place] * 1_000)), years: 2018...2018)
      },
      offers: offers.enumerated().map { place, offer in
        .sample(
          Identifier(stringLiteral: "o\(place)"), [2018: .dollars(Int64(offer.amount * 1_000))],
          smallest: .dollars(Int64(offer.least * 1_000)),
          for: Earmark(states: offer.states.map { codes[$0] }))
      })
  }

  /// The shares of every plan in whole thousands, in trillionths.
  var all: [[Int128]] {
    var gifts: [[Int]] = [[0, 0, 0]]
    for offer in offers {
      let ways = Self.splits(of: offer.amount).filter { split in
        split.indices.allSatisfy {
          split[$0] == 0 || (split[$0] >= offer.least && offer.states.contains($0))
        }
      }
      gifts = gifts.flatMap { before in ways.map { way in zip(before, way).map { $0 + $1 } } }
    }
    return Set(gifts).filter { zip($0, costs).allSatisfy { $0 <= $1 } }.map { gift in
      zip(gift, costs).map { Int128($0) * 1_000_000_000_000 / Int128($1) }
    }
  }

  private static func splits(of amount: Int) -> [[Int]] {
    (0...amount).flatMap { first in
      (0...(amount - first)).flatMap { second in
        (0...(amount - first - second)).map { [first, second, $0] }
      }
    }
  }
}

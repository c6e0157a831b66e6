import CoalitionDomain
import CoalitionPlanning
import CoalitionTestSupport
import Testing

extension PlannerTests {
  @Test(arguments: 0..<30)
  func `no plan in whole hundreds beats the planner's`(seed: Int) throws {
    let tiny = TinyScenario(seed)
    let best = tiny.best
    let ledger = PlanLedger.sample(
      tiny.scenario, leads: best.steps.isEmpty ? [:] : [.lao: "NOR"], best.steps)
    let byHand = try PlanVerifier(tiny.scenario.checked).verify(ledger.ledgered.plan)
    #expect(byHand.plan.proof.stages[0].value == MeasureValue(scaled: best.scaledValue))

    let planned = try Planner().plan(tiny.scenario.checked)
    let stage = planned.plan.proof.stages[0]
    #expect(stage.value >= byHand.plan.proof.stages[0].value)
    #expect(stage.ending == .proven)
    #expect(try #require(stage.bound) >= stage.value)
  }
}

/// One state, two needs, two offers of one donor and one or two years, all in whole hundreds of
/// dollars, so that every way to split the money can be tried.
private struct TinyScenario {
  private let years: Int
  private let needs: [TinyNeed]
  private let offers: [TinyOffer]
  /// Hundreds of dollars that a grant must bring in coverage.
  private let effort: Int

  private struct TinyNeed {
    let cost: Int
    let weight: Int
    let least: Int
    let most: Int
    let isLateInSecondYear: Bool
  }

  private struct TinyOffer {
    let amounts: [Int]
    let smallest: Int
    let largest: Int
  }

  init(_ seed: Int) {
    var random = SeededRandom(seed: UInt64(seed))
    func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }
    let years = number(1...2)
    self.years = years
    self.needs = (0..<2).map { _ in
      TinyNeed(
        cost: number(1...6), weight: number(1...3), least: number(0...3), most: number(3...4),
        isLateInSecondYear: number(0...2) == 0)
    }
    self.offers = (0..<2).map { _ in
      TinyOffer(
        amounts: (0..<years).map { _ in number(0...3) }, smallest: number(1...3),
        largest: number(3...5))
    }
    self.effort = number(0...4)
  }

  var scenario: Scenario {
    let priorities = [Priority.low, .medium, .high]
    return .sample(
      years: 2018...(2017 + years),
      policy: Policy(stages: [
        Stage(
          name: "coverage", tolerance: .zero,
          measures: [
            WeightedMeasure(.coverage, .one),
            WeightedMeasure(.reportingEffort, ExactDecimal(Int64(effort * 100))),
          ])
      ]),
      needs: needs.enumerated().map { place, need in
        .sample(
          Identifier(stringLiteral: "n\(place)"), cost: .hundreds(need.cost),
          years: 2018...(2017 + years),
          deadline: need.isLateInSecondYear ? .on("2018-12-31") : nil,
          minimumPerYear: .hundreds(need.least), maximumPerYear: .hundreds(need.most),
          priority: priorities[need.weight - 1])
      },
      offers: offers.enumerated().map { place, offer in
        .sample(
          Identifier(stringLiteral: "o\(place)"), of: "NOR",
          Dictionary(
            uniqueKeysWithValues: offer.amounts.enumerated().map { (2018 + $0, .hundreds($1)) }),
          smallest: .hundreds(offer.smallest), largest: .hundreds(offer.largest))
      })
  }

  /// The best way to split the money, and its value in trillionths of a dollar.
  var best: (steps: [PaidStep], scaledValue: Int128) {
    var best: (split: [[Int]], halves: Int) = ([], 0)
    tryAll(
      split: [], of: offers.flatMap { offer in offer.amounts },
      { split in
        let halves = value(of: split)
        if let halves, halves > best.halves { best = (split, halves) }
      })
    let steps = best.split.enumerated().flatMap { place, parts in
      parts.enumerated().compactMap { need, part -> PaidStep? in
        part == 0
          ? nil
          : .pay(
            .hundreds(part), from: Identifier(stringLiteral: "o\(place / years)"),
            for: Identifier(stringLiteral: "n\(need)"), in: 2018 + place % years)
      }
    }
    return (steps, Int128(best.halves) * 50 * 1_000_000_000_000)
  }

  /// Calls for every way to split each of some amounts between the two needs.
  private func tryAll(split: [[Int]], of amounts: [Int], _ call: ([[Int]]) -> Void) {
    guard let amount = amounts.first else { return call(split) }
    for first in 0...amount {
      for second in 0...(amount - first) {
        tryAll(split: split + [[first, second]], of: Array(amounts.dropFirst()), call)
      }
    }
  }

  /// What a split achieves in halves of a hundred dollars, or `nil` where it breaks a rule.
  private func value(of split: [[Int]]) -> Int? {
    var value = 0
    for (place, offer) in offers.enumerated() {
      let given = split[(place * years)..<((place + 1) * years)].joined().reduce(0, +)
      if given == 0 { continue }
      guard (offer.smallest...max(offer.smallest, offer.largest)).contains(given) else {
        return nil
      }
      value -= 2 * effort
    }
    for (place, need) in needs.enumerated() {
      let received = (0..<years).map { year in split[year][place] + split[years + year][place] }
      guard received.reduce(0, +) <= need.cost else { return nil }
      for (year, amount) in received.enumerated() where amount > 0 {
        guard (need.least...need.most).contains(amount) else { return nil }
        value += amount * need.weight * (year > 0 && need.isLateInSecondYear ? 1 : 2)
      }
    }
    return value
  }
}

extension Money {
  fileprivate static func hundreds(_ hundreds: Int) -> Money { .dollars(Int64(hundreds * 100)) }
}

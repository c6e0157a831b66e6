import CoalitionDomain
import CoalitionPlanning
import CoalitionTestSupport
import Testing

/// Random offers and needs in kind: the plan keeps the rule, and none that keeps it counts more.
struct InKindAgreementTests {
  @Test(arguments: 0..<120)
  func `the plan verifies, and no other division counts more`(seed: UInt64) throws {
    let scenario = Self.scenario(seed)
    let verified = try Planner().plan(#require(ScenarioChecker.check(scenario).value))
    let terms = PlanningTerms(scenario.checked).inKind
    let best = Self.bestByEnumeration(scenario)
    #expect(terms.weight(of: verified.plan.inKind) == best.weight, "seed \(seed)")
    #expect(verified.plan.inKind.reduce(0) { $0 + $1.quantity } == best.units, "seed \(seed)")
    #expect(!verified.warnings.contains { $0.code == "in-kind-short" }, "seed \(seed)")
    Self.expectSums(in: verified, "seed \(seed)")
  }

  @Test(arguments: 0..<120)
  func `one unit more on any line breaks a rule`(seed: UInt64) throws {
    let scenario = Self.scenario(seed)
    let plan = try Planner().plan(#require(ScenarioChecker.check(scenario).value)).plan
    let verifier = PlanVerifier(scenario.checked)
    for line in Self.lines(of: scenario) {
      var more = plan
      if let place = plan.inKind.firstIndex(where: { $0.isOfSameLine(as: line) }) {
        more.inKind[place].quantity += 1
      } else {
        more.inKind.append(line)
      }
      // The best plan leaves no unit that may go anywhere.
      #expect(throws: BrokenPlan.self, "seed \(seed)") { try verifier.verify(more) }
    }
  }

  /// Three needs and three offers of a few units, with terms, years, statuses and agreements.
  private static func scenario(_ seed: UInt64) -> Scenario {
    var random = SeededRandom(seed: seed)
    func chance() -> Bool { Int.random(in: 0..<4, using: &random) == 0 }
    func few() -> Int64 { Int64.random(in: 1...2, using: &random) }
    func kind() -> (Activity, InKindSupport.Unit) {
      chance() ? (.stockpileDestruction, .expertDays) : (.planning, .expertDays)
    }
    let asks = (0..<3).map { place in
      let kind = kind()
      let first = Int.random(in: 2018...2019, using: &random)
      return InKindNeed.sample(
        Identifier(stringLiteral: "n\(place)"), in: chance() ? .lbn : .lao, few(), kind.0, kind.1,
        years: first...Int.random(in: first...2020, using: &random),
        deadline: chance() ? .on("2018-12-31") : nil,
        priority: Priority.allCases.randomElement(using: &random) ?? .low)
    }
    let offers = (0..<2).map { place in
      Offer.sample(
        Identifier(stringLiteral: "o\(place)"),
        inKind: (0..<2).map { _ in
          let kind = kind()
          return .sample(few(), kind.0, kind.1, in: Int.random(in: 2017...2020, using: &random))
        },
        status: Offer.Status.allCases.randomElement(using: &random) ?? .pledged,
        expiry: chance() ? .on("2017-12-31") : nil,
        for: chance() ? Earmark(states: [.lao]) : Earmark(),
        not: chance() ? Earmark(activities: [.planning]) : Earmark(),
        conditions: chance() ? [.readiness(.some)] : [])
    }
    var policy = Policy.standard
    if chance() { policy.counts = [.committed, .pledged] }
    if chance() { policy.lateWeight = .zero }
    return .inKind(
      states: [
        .sample(.lao, readiness: chance() ? [.capacity: .some] : [:]),
        .sample(.lbn, readiness: chance() ? [.stockpileDestruction: Readiness.none] : [:]),
      ],
      policy: policy, locks: chance() ? [.sample("l", .noGrant("o0", .lao))] : [], asks: asks,
      offers: offers)
  }

  /// A unit on every line that offers and needs could make.
  private static func lines(of scenario: Scenario) -> [InKindAllocation] {
    scenario.offers.flatMap { offer in
      Set(offer.inKind.map(\.year)).sorted().flatMap { year in
        scenario.inKindNeeds.map {
          scenario.helping(1, from: offer.id, for: $0.id, in: year.number)
        }
      }
    }
  }

  /// The best of all divisions that the rule lets pass, tried one by one.
  private static func bestByEnumeration(_ scenario: Scenario) -> (weight: Int128, units: Int64) {
    let terms = PlanningTerms(scenario.checked)
    let ledger = PlanLedger(terms)
    var best: (weight: Int128, units: Int64) = (0, 0)
    func tryAll(_ rest: ArraySlice<InKindAllocation>, _ plan: [InKindAllocation]) {
      guard let line = rest.first else {
        let value = (terms.inKind.weight(of: plan), plan.reduce(Int64(0)) { $0 + $1.quantity })
        if value > best { best = value }
        return
      }
      tryAll(rest.dropFirst(), plan)
      for quantity in Int64(1)...4 {
        var line = line
        line.quantity = quantity
        let tried = scenario.bare(helping: plan + [line])
        let broken = HelpInKind().violations(in: LedgeredPlan(plan: tried, ledger: ledger))
        guard broken.isEmpty else { break }
        tryAll(rest.dropFirst(), plan + [line])
      }
    }
    tryAll(lines(of: scenario)[...], [])
    return best
  }

  /// Whether the account adds up, unit by unit.
  private static func expectSums(in verified: VerifiedPlan, _ comment: Comment) {
    let account = verified.account.inKind
    for need in account.needs {
      let given = verified.plan.inKind.filter { $0.need == need.need }
      #expect(need.planned == given.reduce(0) { $0 + $1.quantity }, comment)
      #expect((need.reason == nil) == (need.unmet == 0), comment)
      #expect(need.reason?.rule != "gap", comment)
    }
    for offer in account.offers {
      let given = verified.plan.inKind.filter {
        $0.offer == offer.offer && $0.year == offer.year && $0.capability == offer.capability
      }
      #expect(offer.planned == given.reduce(0) { $0 + $1.quantity }, comment)
      #expect((offer.reason == nil) == (offer.unused == 0), comment)
      #expect(offer.reason?.rule != "gap", comment)
    }
  }
}

extension InKindAllocation {
  fileprivate func isOfSameLine(as other: InKindAllocation) -> Bool {
    offer == other.offer && need == other.need && year == other.year
  }
}

extension Scenario {
  /// A plan that holds nothing but help in kind.
  fileprivate func bare(helping allocations: [InKindAllocation]) -> Plan {
    Plan(title: title, asOf: asOf, years: years, currency: currency, inKind: allocations)
  }
}

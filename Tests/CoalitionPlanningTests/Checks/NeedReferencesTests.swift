import CoalitionDomain
import CoalitionPlanning
import CoalitionTestSupport
import Testing

struct NeedReferencesTests {
  private func need(
    _ id: Identifier<Need>, in state: CountryCode = .lao, after: [Identifier<Need>] = [],
    operators: [Identifier<Operator>] = []
  ) -> Need {
    .sample(id, in: state, cost: .dollars(9), after: after, operators: operators)
  }

  private func printed(_ needs: [Need]) -> String {
    NeedReferences().printed(
      .sample(
        states: [.sample(.lao), .sample(.lbn)], needs: needs,
        capacities: [.sample("MAG", perYear: .dollars(9))], offers: []))
  }

  @Test func `needs may come after others of their state, wherever these stand`() {
    #expect(
      printed([
        need("clearance", after: ["survey", "planning"], operators: ["MAG"]),
        need("survey", after: ["planning"]), need("planning"), need("other", in: .lbn),
      ]) == "")
  }

  @Test func `a prerequisite that is not in the table is named`() {
    #expect(
      printed([need("survey"), need("clearance", after: ["servey", "survey"])]) == """
        needs.csv:4: error: 'servey' in column after is not a need in this table; mend the id \
        [unknown-need]
        """)
  }

  @Test func `a prerequisite of another state is named with both states`() {
    #expect(
      printed([need("survey"), need("clearance", in: .lbn, after: ["survey"])]) == """
        needs.csv:4: error: need 'clearance' of LBN comes after 'survey' of LAO; only needs of \
        the same state can be prerequisites [unknown-need]
        """)
  }

  @Test func `a need after itself is named`() {
    #expect(
      printed([need("survey", after: ["survey"])]) == """
        needs.csv:3: error: need 'survey' comes after itself through column after; take one of \
        the steps out [need-circle]
        """)
  }

  @Test func `a circle is named, and neither what leads into it nor what waits for it`() {
    #expect(
      printed([
        need("first"), need("a", after: ["b", "first"]), need("b", after: ["a"]),
        need("last", after: ["a"]),
      ]) == """
        needs.csv:4: error: need 'a' comes after itself through column after; take one of the \
        steps out [need-circle]
        needs.csv:5: error: need 'b' comes after itself through column after; take one of the \
        steps out [need-circle]
        """)
  }

  @Test func `a need between two circles is on neither`() {
    let printed = printed([
      need("a", after: ["a"]), need("between", after: ["a"]), need("b", after: ["b", "between"]),
    ])
    #expect(
      printed == """
        needs.csv:3: error: need 'a' comes after itself through column after; take one of the \
        steps out [need-circle]
        needs.csv:5: error: need 'b' comes after itself through column after; take one of the \
        steps out [need-circle]
        """)
  }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func `needs on circles are those from which a walk leads back`(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let names = (0..<12).map { Identifier<Need>(stringLiteral: "n\($0)") }
    let after = names.map { _ in names.filter { _ in Int.random(in: 0..<14, using: &random) == 0 } }
    let scenario = Scenario.sample(
      needs: zip(names, after).map { need($0, after: $1) },
      capacities: [.sample("MAG", perYear: .dollars(9))], offers: [])
    let named = NeedReferences().findings(in: scenario).filter { $0.code == "need-circle" }

    let next = Dictionary(uniqueKeysWithValues: zip(names, after))
    let leadsBack = names.filter { name in
      var reached = Set(next[name] ?? [])
      for _ in names { reached.formUnion(reached.flatMap { next[$0] ?? [] }) }
      return reached.contains(name)
    }
    #expect(named.count == leadsBack.count)
    for name in leadsBack {
      #expect(named.contains { $0.message.hasPrefix("need '\(name)' comes after itself") })
    }
  }

  @Test(arguments: [false, true])
  func `a chain and a circle may be longer than the program's stack`(isCircle: Bool) {
    let count = 20_000
    let needs = (0..<count).map { number in
      need(
        Identifier(stringLiteral: "n\(number)"),
        after: number == 0 && !isCircle
          ? [] : [Identifier(stringLiteral: "n\((number + count - 1) % count)")])
    }
    let findings = NeedReferences().findings(in: .sample(needs: needs, offers: []))
    #expect(findings.count { $0.code == "need-circle" } == (isCircle ? count : 0))
  }

  @Test func `an operator without a row is named`() {
    #expect(
      printed([need("survey", operators: ["MAG", "NPA"])]) == """
        needs.csv:3: error: operator 'NPA' is not in operators.csv; add it or mend the id \
        [unknown-operator]
        """)
  }
}

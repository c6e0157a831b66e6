import CoalitionDomain
import CoalitionPlanning
import CoalitionTestSupport
import Testing

struct NeedReferencesTests {
  private func texts(_ needs: [Need]) -> [String] {
    var scenario = Scenario.sound
    scenario.states.append(.sample(.lbn))
    scenario.needs = needs
    for (place, need) in needs.enumerated() {
      scenario = scenario.reading(.need(need.id), at: place + 2, of: "needs.csv")
    }
    return NeedReferences().texts(scenario)
  }

  private func need(
    _ id: Identifier<Need>, in state: CountryCode = .lao, after: [Identifier<Need>] = []
  ) -> Need {
    .sample(id, in: state, cost: .dollars(1), after: after)
  }

  @Test func `prerequisites that stand one behind the other are sound`() {
    #expect(texts([need("a"), need("b", after: ["a"]), need("c", after: ["a", "b"])]) == [])
  }

  @Test func `a prerequisite that nobody knows is refused`() {
    #expect(
      texts([need("a", after: ["x"])]) == [
        "needs.csv:2: error: 'x' in column after is not a need in this table; mend the id "
          + "[unknown-need]"
      ])
  }

  @Test func `a prerequisite in another state is refused`() {
    #expect(
      texts([need("a", in: .lbn), need("b", after: ["a"])]) == [
        "needs.csv:3: error: need 'b' of LAO comes after 'a' of LBN; only needs of the same state "
          + "can be prerequisites [unknown-need]"
      ])
  }

  @Test func `only the needs on a circle are said to be on one`() {
    #expect(
      texts([
        need("a", after: ["b"]), need("b", after: ["a"]), need("c", after: ["a"]), need("d"),
      ]) == [
        "needs.csv:2: error: need 'a' comes after itself through column after; take one of the "
          + "steps out [need-circle]",
        "needs.csv:3: error: need 'b' comes after itself through column after; take one of the "
          + "steps out [need-circle]",
      ])
  }

  @Test func `an operator that nobody knows is refused`() {
    #expect(
      texts([.sample("a", cost: .dollars(1), operators: ["mag", "halo"])]) == [
        "needs.csv:2: error: operator 'halo' is not in operators.csv; add it or mend the id "
          + "[unknown-operator]"
      ])
  }
}

import CoalitionDomain
import Testing

struct AffectedStateTests {
  @Test func `work costs what the need says in years without an index`() {
    let state = AffectedState(
      code: country("LAO"), name: "Lao PDR", treatyStatus: .party,
      costIndex: [Year(2019): number("1.05")], source: .invented)
    #expect(state.costIndex(in: Year(2018)) == .one)
    #expect(state.costIndex(in: Year(2019)) == number("1.05"))
  }

  @Test func `readiness is ordered from none to all`() {
    #expect(Readiness.none < .some)
    #expect(Readiness.some < .all)
    #expect(!(Readiness.all < .all))
  }

  @Test func `treaty statuses and readiness have the words of the files`() {
    #expect(TreatyStatus.allCases.map(\.rawValue) == ["party", "signatory", "non-party"])
    #expect(Readiness.allCases.map(\.rawValue) == ["none", "some", "all"])
  }
}

import CoalitionDomain
import CoalitionPlanning
import CoalitionTestSupport
import Testing

struct InKindReferencesTests {
  private func findings(_ change: (inout Scenario) -> Void = { _ in }) -> [String] {
    var scenario = Scenario.inKind(
      states: [.sample(.lao), .sample(.lbn)],
      needs: [.sample("survey", cost: .dollars(100))],
      asks: [.sample("lao", 20, need: "survey")],
      offers: [.sample("CHE", inKind: [.sample(20)])])
    scenario.locations[.inKindNeed("lao")] = SourceLocation(file: "in-kind-needs.csv", line: 3)
    scenario.locations[.offer("CHE")] = SourceLocation(file: "offers/che.xml", line: 4)
    change(&scenario)
    return InKindReferences().findings(in: scenario).map(\.description)
  }

  @Test func `needs in kind whose references hold are not spoken of`() {
    #expect(findings() == [])
    #expect(findings { $0.inKindNeeds[0].need = nil } == [])
  }

  @Test func `the need that is helped with must be there and of the same state`() {
    #expect(
      findings { $0.inKindNeeds[0].need = "clearance" } == [
        "in-kind-needs.csv:3: error: 'clearance' in column need is not a need in needs.csv; mend "
          + "the id or leave the cell empty [unknown-need]"
      ])
    #expect(
      findings { $0.inKindNeeds[0].state = .lbn } == [
        "in-kind-needs.csv:3: error: need in kind 'lao' of LBN helps with 'survey' of LAO; only a "
          + "need of the same state can be helped with [unknown-need]"
      ])
  }

  @Test(arguments: [Int64(-1), 0, 1_000_001])
  func `a quantity out of bounds is refused`(quantity: Int64) {
    #expect(
      findings { $0.inKindNeeds[0].quantity = quantity } == [
        "in-kind-needs.csv:3: error: need in kind 'lao' asks for \(quantity); ask for 1 to 1000000 "
          + "[in-kind-quantity]"
      ])
  }

  @Test(arguments: [Int64(-1), 0, 1_000_000_000])
  func `an offer that holds no number of units is refused`(quantity: Int64) {
    #expect(
      findings { $0.offers[0].inKind[0].quantity = quantity } == [
        "offers/che.xml:4: error: offer 'CHE' holds \(quantity) expert days in 2018; offer 1 to "
          + "999999999 [in-kind-quantity]"
      ])
  }

  @Test func `a need in kind of no planned year is refused`() {
    #expect(
      findings { $0.inKindNeeds[0].years = .from(2020...2021) } == [
        "in-kind-needs.csv:3: error: need in kind 'lao' is wanted from 2020 to 2021, outside the "
          + "planned years 2018 to 2019; move it or take it out [in-kind-years]"
      ])
  }
}

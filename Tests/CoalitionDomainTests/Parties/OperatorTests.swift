import CoalitionDomain
import Testing

struct OperatorTests {
  private static func capacity(
    states: [CountryCode]? = nil, pillars: [Pillar]? = nil
  ) -> OperatorCapacity {
    OperatorCapacity(
      id: "uxo-lao", name: "UXO Lao", states: states, pillars: pillars,
      years: Year(2018)...Year(2020), perYear: usd("1000000"), source: .invented)
  }

  @Test func `an operator that names no state and no pillar covers all`() {
    #expect(Self.capacity().covers(.clearance, in: country("LAO")))
  }

  @Test func `an operator covers only the states and pillars it names`() {
    let capacity = Self.capacity(states: [country("LAO")], pillars: [.clearance, .riskEducation])
    #expect(capacity.covers(.riskEducation, in: country("LAO")))
    #expect(!capacity.covers(.victimAssistance, in: country("LAO")))
    #expect(!capacity.covers(.clearance, in: country("LBN")))
  }
}

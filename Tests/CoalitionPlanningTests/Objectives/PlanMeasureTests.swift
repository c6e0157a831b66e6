import CoalitionDomain
import CoalitionPlanning
import CoalitionTestSupport
import Testing

struct PlanMeasureTests {
  @Test func `every measure that a policy may name is implemented once`() {
    #expect(
      Set(ObjectiveCatalog.all.map { type(of: $0).measure }) == Set(Measure.allCases))
    #expect(ObjectiveCatalog.all.count == Measure.allCases.count)
  }

  @Test func `a stage adds up its measures, those that are avoided with a minus`() {
    let stage = Stage(
      name: "both", tolerance: .zero,
      measures: [WeightedMeasure(.coverage, .of("0.5")), WeightedMeasure(.grants, .of("0.1"))])
    #expect(stage.value(of: MeasureScenario.ledger) == .exactly("4099.8"))
  }
}

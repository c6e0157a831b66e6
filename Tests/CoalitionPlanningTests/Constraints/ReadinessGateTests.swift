import CoalitionDomain
import CoalitionPlanning
import CoalitionTestSupport
import Testing

struct ReadinessGateTests {
  private func scenario(_ readiness: Readiness?) -> Scenario {
    .sample(
      states: [
        .sample(.lao, readiness: readiness.map { [.victimAssistance: $0] } ?? [:])
      ],
      needs: [
        .sample("data", .victimData, cost: .dollars(100)),
        .sample("care", .medicalCare, cost: .dollars(100)),
      ],
      offers: [.sample("NOR", [2018: .dollars(150)])])
  }

  @Test func `where a state is not ready there is no delivery but for preparatory work`() {
    let formulation = Formulation(PlanningTerms(scenario(Readiness.none).checked))
    #expect(formulation.deliveries.map(\.need) == [0, 0])
    #expect(ReadinessGate().rows(of: scenario(Readiness.none)) == "")
  }

  @Test(arguments: [Readiness.some, .all, nil])
  func `where a step is taken, or nothing is recorded, nothing is held back`(
    readiness: Readiness?
  ) {
    let formulation = Formulation(PlanningTerms(scenario(readiness).checked))
    #expect(formulation.deliveries.map(\.need) == [0, 0, 1, 1])
  }

  @Test func `money for more than preparation is named`() {
    #expect(
      ReadinessGate().messages(
        scenario(Readiness.none),
        [
          .pay(.dollars(10), from: "NOR", for: "data"),
          .pay(.dollars(10), from: "NOR", for: "care"),
        ])
        == ["LAO is not ready for victim-assistance, but need care gets USD 10.00"])
  }

  @Test func `there is room for preparatory work alone`() {
    let gate = ReadinessGate()
    let held = scenario(Readiness.none)
    #expect(gate.room(for: .pay(.dollars(1), from: "NOR", for: "data"), in: held) == .unlimited)
    #expect(gate.room(for: .pay(.dollars(1), from: "NOR", for: "care"), in: held) == Room(most: 0))
  }

  @Test func `a need that is held back says why`() throws {
    let plan = try Planner().plan(scenario(Readiness.none).checked)
    #expect(
      plan.account.needs[1].reason
        == Reason(
          rule: "readiness",
          text: "LAO is not ready for victim-assistance: none of the steps of Vientiane actions 33 "
            + "to 36 is recorded, so only preparatory work can be given"))
  }
}

import CoalitionDomain
import CoalitionPlanning
import CoalitionTestSupport
import Testing

struct ScenarioCheckerTests {
  @Test func `a sound scenario is ready to be planned`() {
    let checked = ScenarioChecker.check(.sound)
    #expect(checked.value == Scenario.sound.checked)
    #expect(checked.diagnostics == [])
  }

  @Test func `a note does not stand in the way`() {
    var scenario = Scenario.sound
    scenario.states[0].approval = nil
    let checked = ScenarioChecker.check(scenario)
    #expect(checked.value != nil)
    #expect(checked.diagnostics.map(\.code) == ["draft"])
  }

  @Test func `every check reports in one run, after what reading found`() {
    var scenario = Scenario.sound
    scenario.policy.stages = []
    scenario.needs[0].prerequisites = ["x"]
    let read = Diagnostic(.note, "default", at: SourceLocation(file: "a"), "a default")
    let checked = ScenarioChecker.check(Imported(scenario, [read]))
    #expect(checked.value == nil)
    #expect(checked.diagnostics.map(\.code) == ["default", "policy", "unknown-need"])
  }

  @Test func `what could not be read is not checked`() {
    let read = Diagnostic(.error, "amount", at: SourceLocation(file: "a"), "no amount")
    #expect(ScenarioChecker.check(Imported<Scenario>(nil, [read])).diagnostics == [read])
  }
}

import CoalitionDomain
import CoalitionPlanning
import CoalitionTestSupport
import Testing
import TreatyRegister

struct RegisterCompletionTests {
  private func completed(
    asOf: String, states: [AffectedState] = [.sample(.lao)], needs: [Need]
  ) throws -> (scenario: Scenario, notes: [String]) {
    var scenario = Scenario.sample(states: states, needs: needs, offers: [])
    scenario.asOf = .on(asOf)
    let imported = RegisterCompletion.completed(Imported(scenario, []), from: .standard)
    return (try #require(imported.value), imported.diagnostics.map(\.description))
  }

  @Test func `a need without a deadline takes the treaty's, and a note says so`() throws {
    let (scenario, notes) = try completed(
      asOf: "2017-09-04", needs: [.sample("clear", .clearance, cost: .dollars(10))])
    #expect(scenario.needs[0].deadline == CivilDate.on("2020-08-01"))
    #expect(
      notes.contains(
        "scenario.json:1: note: need 'clear' has no deadline; that of Article 4 for LAO, "
          + "2020-08-01, is taken from the register [register-deadline]"))
  }

  @Test func `a deadline that the table gives stays`() throws {
    let (scenario, _) = try completed(
      asOf: "2017-09-04",
      needs: [.sample("clear", .clearance, cost: .dollars(10), deadline: .on("2019-01-01"))])
    #expect(scenario.needs[0].deadline == CivilDate.on("2019-01-01"))
  }

  @Test func `an extension moves the deadline from the day it is granted`() throws {
    let need = Need.sample("clear", .clearance, cost: .dollars(10))
    #expect(
      try completed(asOf: "2021-01-01", needs: [need]).scenario.needs[0].deadline
        == CivilDate.on("2025-08-01"))
  }

  @Test func `a state that the treaty does not bind has no deadline`() throws {
    let vietNam = try #require(CountryCode("VNM"))
    let (scenario, _) = try completed(
      asOf: "2018-09-03", states: [.sample(vietNam, treatyStatus: .nonParty)],
      needs: [.sample("clear", in: vietNam, .clearance, cost: .dollars(10))])
    #expect(scenario.needs[0].deadline == nil)
    #expect(scenario.duties.map(\.condition) == [.none, .none, .none])
  }

  @Test func `a state that has no obligation in a pillar is told apart from one that has`() throws {
    let (scenario, _) = try completed(asOf: "2017-09-04", needs: [])
    #expect(scenario.duties.map(\.article) == [3, 4, 5])
    #expect(scenario.duties.map(\.condition) == [.none, .open, .open])
    #expect(scenario.duties[1].filingDay == CivilDate.on("2018-12-02"))
  }

  @Test func `readiness that the scenario does not state is taken where it is recorded`() throws {
    let (scenario, notes) = try completed(
      asOf: "2011-09-16",
      needs: [.sample("clear", .clearance, cost: .dollars(10))])
    #expect(scenario.states[0].readiness[.clearance] == .all)
    #expect(
      notes.contains(
        "scenario.json:1: note: readiness of LAO for clearance is not stated; the register's, all, "
          + "is taken [register-readiness]"))
  }

  @Test func `readiness that the scenario states stays`() throws {
    let (scenario, _) = try completed(
      asOf: "2011-09-16", states: [.sample(.lao, readiness: [.clearance: Readiness.none])],
      needs: [.sample("clear", .clearance, cost: .dollars(10))])
    #expect(scenario.states[0].readiness[.clearance] == Readiness.none)
  }
}

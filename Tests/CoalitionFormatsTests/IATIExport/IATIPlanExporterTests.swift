import CoalitionDomain
import CoalitionFormats
import CoalitionTestSupport
import Testing
import XMLTree

struct IATIPlanExporterTests {
  private func activities(
    by reporter: IATIReporter = .draft, of plan: VerifiedPlan = IATISample.plan
  ) throws -> [XMLTreeElement] {
    try IATISample.activities(
      IATIPlanExporter(reporter: reporter).bytes(for: plan, of: IATISample.scenario))
  }

  @Test func `a coalition is a programme, and each grant, need and operator a part of it`() throws {
    let found = try activities()
    #expect(
      found.flatMap { $0.texts("iati-identifier") } == [
        "DRAFT-COALITION-LAO-2018-2019",
        "DRAFT-COALITION-LAO-2018-2019:nor-1:direct:lao-clear:mag",
        "DRAFT-COALITION-LAO-2018-2019:jpn-1:fund:lao-care",
      ])
    #expect(found.map { $0.attribute("hierarchy") } == ["1", "2", "2"])
    #expect(found.map { $0.values("activity-status", "code") } == [["1"], ["1"], ["1"]])
    #expect(
      found[0].values("related-activity", "ref") == [
        "DRAFT-COALITION-LAO-2018-2019:nor-1:direct:lao-clear:mag",
        "DRAFT-COALITION-LAO-2018-2019:jpn-1:fund:lao-care",
      ])
    #expect(
      found[1].values("related-activity", "ref") == ["DRAFT-COALITION-LAO-2018-2019", "nor-1"])
    #expect(found[1].values("related-activity", "type") == ["1", "4"])
  }

  @Test func `a budget is what the donor gives, gross, by year, in its own currency`() throws {
    let found = try activities()
    #expect(found[0].all("budget") == [])
    #expect(found[1].texts("budget/value") == ["4800.01", "3200.00"])
    #expect(found[1].values("budget/value", "currency") == ["NOK", "NOK"])
    #expect(found[1].values("budget/value", "value-date") == ["2018-01-01", "2018-01-01"])
    #expect(found[1].values("budget/period-start", "iso-date") == ["2018-01-01", "2019-01-01"])
    #expect(found[1].values("budget/period-end", "iso-date") == ["2018-12-31", "2019-12-31"])
    #expect(found[1].values("budget", "status") == ["1", "1"])
    #expect(found[2].texts("budget/value") == ["10000"])
  }

  @Test func `a planned disbursement says the same again, from whom to whom`() throws {
    let found = try activities()
    #expect(found[1].texts("planned-disbursement/value") == ["4800.01", "3200.00"])
    #expect(
      found[1].values("planned-disbursement/provider-org", "provider-activity-id")
        == ["nor-1", "nor-1"])
    #expect(
      found[1].texts("planned-disbursement/receiver-org/narrative")
        == ["Operator mag", "Operator mag"])
    #expect(found[2].texts("planned-disbursement/receiver-org/narrative") == ["Channel fund"])
  }

  @Test func `a plan moves no money, so there is no transaction`() throws {
    #expect(try activities().flatMap { $0.all("transaction") } == [])
  }

  @Test func `the donor funds, the state is accountable, a fund extends, an operator works`() throws
  {
    let found = try activities()
    let names = found.map { $0.texts("participating-org/narrative") }
    #expect(names[1] == ["Donor NOR", "State LAO", "Operator mag"])
    #expect(found[1].values("participating-org", "role") == ["1", "2", "4"])
    #expect(names[2] == ["Donor JPN", "State LAO", "Channel fund", "State LAO"])
    #expect(found[2].values("participating-org", "role") == ["1", "2", "3", "4"])
    #expect(found[1].values("participating-org", "activity-id") == ["nor-1"])
    #expect(
      names[0] == [
        "Donor NOR", "Donor JPN", "State LAO", "Channel fund", "Operator mag", "State LAO",
      ])
    #expect(found[0].values("participating-org", "activity-id") == [])
  }

  @Test func `the lead and whether the state approves stand in the programme's description`() throws
  {
    #expect(
      try activities()[0].texts("description/narrative").first
        == "A proposal as of 2018-01-01, drawn up by a planner: people decide. It is led by State "
        + "LAO and Donor NOR. The state has not approved the coalition: this is a draft.")
  }

  @Test func `the pillar is a sector of this package's own list, beside those of others`() throws {
    let sectors = try activities()[1].all("sector")
    #expect(sectors.map { $0.attribute("vocabulary") } == ["1", "10", "99"])
    #expect(sectors.map { $0.attribute("code") } == ["15250", "15", "CLR"])
    #expect(sectors.map { $0.attribute("percentage") } == ["100", "100", "100"])
    #expect(sectors[2].attribute("vocabulary-uri") == "urn:coalition:pillars:1")
    #expect(sectors[2].texts("narrative") == ["Clearance"])
    #expect(try activities()[2].values("sector", "code") == ["15250", "15", "VA"])
  }

  @Test func `the need's id and country stand where the standard wants them`() throws {
    let part = try activities()[1]
    #expect(part.values("other-identifier", "ref") == ["lao-clear"])
    #expect(part.values("other-identifier", "type") == ["A9"])
    #expect(part.values("recipient-country", "code") == ["LA"])
    #expect(part.values("activity-date", "iso-date") == ["2018-01-01", "2019-12-31"])
  }

  @Test func `the target is the quantity's share of the work in the cost, cut to a whole`() throws {
    let found = try activities()
    #expect(found[1].values("result/indicator/period/target", "value") == ["3333"])
    #expect(
      found[1].texts("result/indicator/period/target/comment/narrative") == [
        "Of the need's 10000 square metres: the share that work of USD 1000.00 has in its cost of "
          + "USD 3000.00, cut to a whole number."
      ])
    #expect(found[2].all("result") == [])
  }

  @Test func `what the donor asks for first stands as a condition`() throws {
    let found = try activities()
    #expect(found[1].all("conditions") == [])
    #expect(
      found[2].texts("conditions/condition/narrative") == ["The state is a party to the treaty."])
  }

  @Test func `the organisation that publishes begins every id`() throws {
    let reporter = try #require(
      IATIReporter(reference: "XM-DAC-41114", name: "UNDP & all", type: "40", isSecondary: true))
    let found = try activities(by: reporter)
    #expect(
      found.allSatisfy { ($0.texts("iati-identifier").first ?? "").hasPrefix("XM-DAC-41114-") })
    #expect(found[0].values("reporting-org", "type") == ["40"])
    #expect(found[0].values("reporting-org", "secondary-reporter") == ["1"])
    #expect(found[0].texts("reporting-org/narrative") == ["UNDP & all"])
  }

  @Test func `a plan that gives nothing is no file`() {
    let bytes = IATIPlanExporter().bytes(for: .nothing, of: IATISample.scenario)
    #expect(bytes == nil)
  }

  @Test func `one state's coalition may be written alone`() throws {
    let exporter = IATIPlanExporter()
    let scenario = IATISample.scenario
    let alone = exporter.bytes(for: IATISample.plan, of: scenario, state: .lao)
    #expect(try IATISample.activities(alone).count == 3)
    let nobody = exporter.bytes(for: IATISample.plan, of: scenario, state: .lbn)
    #expect(nobody == nil)
  }

  @Test func `the file keeps the published rules`() throws {
    let bytes = try #require(
      IATIPlanExporter().bytes(for: IATISample.plan, of: IATISample.scenario))
    #expect(try IATIRules.problems(in: bytes, today: .on("2018-01-01")) == [])
  }
}

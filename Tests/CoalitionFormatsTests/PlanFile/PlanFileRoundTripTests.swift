import CoalitionDomain
import CoalitionFormats
import CoalitionTestSupport
import Testing

struct PlanFileRoundTripTests {
  @Test(arguments: ["nothing", "small"])
  func `a plan comes back from both formats`(sample: String) {
    expectBack(.sample(sample))
  }

  @Test(arguments: 0..<40)
  func `a random plan comes back from both formats`(seed: UInt64) {
    var plans = RandomPlans(seed: seed)
    expectBack(plans.plan())
  }

  @Test func `the same plan gives the same bytes`() {
    #expect(PlanXMLExporter().bytes(for: .small) == PlanXMLExporter().bytes(for: .small))
    #expect(PlanJSONExporter().bytes(for: .small) == PlanJSONExporter().bytes(for: .small))
  }

  @Test func `a small plan is written as its files have it`() throws {
    let xml = try Golden("small.xml").difference(from: PlanXMLExporter().bytes(for: .small))
    let json = try Golden("small.json").difference(from: PlanJSONExporter().bytes(for: .small))
    #expect(xml == nil)
    #expect(json == nil)
  }

  @Test func `a plan cut short by the clock says so`() {
    let xml = String(decoding: PlanXMLExporter().bytes(for: .small), as: UTF8.self)
    let json = String(decoding: PlanJSONExporter().bytes(for: .small), as: UTF8.self)
    #expect(xml.contains(#"cut-short="yes""#))
    #expect(json.contains(#""cutShort": true"#))
  }

  /// Expects a plan to come back equal from XML and from JSON, with nothing to be said about it.
  private func expectBack(_ plan: VerifiedPlan) {
    let document = PlanDocument(plan: plan.plan, account: plan.account, warnings: plan.warnings)
    let xml = PlanImporter().plan(from: PlanXMLExporter().bytes(for: plan), file: "plan.xml")
    let json = PlanImporter().plan(from: PlanJSONExporter().bytes(for: plan), file: "plan.json")
    #expect(xml.diagnostics == [])
    #expect(json.diagnostics == [])
    #expect(xml.value == document)
    #expect(json.value == document)
  }
}

import Coalition
import CoalitionTestSupport
import Foundation
import Testing

/// Every folder in `Scenarios/` is checked, planned and verified; what should come out lies in its
/// folder `expected/`.
///
/// `RECORD_GOLDEN=1 COALITION_SLOW=1 swift test --filter ScenarioTests` writes all of it anew.
struct ScenarioTests {
  @Test(arguments: Sample.all)
  func `check finds what is expected, and no error`(sample: Sample) throws {
    let run = try Program.run(["check", sample.path])
    #expect(run.status == 0, "\(run.errors)")
    let difference = try sample.golden("check.txt").difference(from: Array(run.output.utf8))
    #expect(difference == nil)
  }

  @Test(arguments: Sample.planned)
  func `the summary says what is expected`(sample: Sample) throws {
    let run = try Program.run(["plan", sample.path])
    #expect(run.status == 0, "\(run.errors)")
    let difference = try sample.golden("summary.txt").difference(from: Array(run.output.utf8))
    #expect(difference == nil)
  }

  @Test(arguments: Sample.planned)
  func `the plan keeps every rule, and both files are read back equal`(sample: Sample) throws {
    let scenario = try sample.scenario()
    let plan = try sample.plan()
    let files = [
      "plan.xml": PlanXMLExporter().bytes(for: plan),
      "plan.json": PlanJSONExporter().bytes(for: plan),
    ]
    for (name, bytes) in files.sorted(by: { $0.key < $1.key }) {
      let imported = PlanImporter().plan(from: bytes, file: name)
      #expect(imported.diagnostics == [])
      let document = try #require(imported.value)
      #expect(document.plan == plan.plan)
      #expect(try PlanVerifier(scenario).verify(document) == plan)
      if sample.isForTeaching {
        let difference = try sample.golden(name).difference(from: bytes)
        #expect(difference == nil)
      }
    }
  }

  /// To the dollar, as the READMEs speak: a later stage may take cents from an earlier one.
  @Test(arguments: [
    ("two-donors-one-need", "mrt-clearance", 900_000),
    ("earmark-conflict", "bih-clearance", 700_000),
    ("earmark-conflict", "bih-rehabilitation", 120_000),
    ("small-donors-one-report", "tcd-survey", 700_000),
    ("victim-assistance-floor", "tjk-clearance", 850_000),
    ("victim-assistance-floor", "tjk-rehabilitation", 150_000),
    ("small-donors-one-report", "tcd-risk-education", 137_500),
  ])
  func `a need gets what the README says`(slug: String, need: String, dollars: Int64) throws {
    let plan = try Planner().plan(try Sample(slug: slug).scenario())
    let account = try #require(plan.account.needs.first { $0.need.text == need })
    #expect(abs(account.coverage.planned.minorUnits - dollars * 100) < 100)
  }

  @Test func `help in kind goes where the README says`() throws {
    let plan = try Sample(slug: "help-in-kind").plan().plan
    #expect(
      plan.inKind.map { "\($0.quantity) of \($0.offer) to \($0.need) in \($0.year)" } == [
        "50 of che-experts to mrt-planners in 2020", "12 of jpn-detectors to mrt-detectors in 2021",
        "5 of bel-courses to mrt-training in 2021", "20 of nor-mrt to mrt-training in 2020",
        "30 of che-experts to tcd-planners in 2021",
      ])
    #expect(plan.coalitions.map(\.state.code) == ["MRT"])
  }

  @Test func `locks that contradict each other are named, and no other`() throws {
    let sample = Sample(slug: "contradicting-locks")
    let scenario = try sample.scenario()
    let failure = #expect(throws: PlanningFailure.self) { try Planner().plan(scenario) }
    guard case .clash(let clash) = failure else {
      Issue.record("\(String(describing: failure)) is no clash")
      return
    }
    #expect(clash.locks == ["signed-in-podgorica", "withdrawn-in-oslo"])
    #expect(clash.isMinimal)
    let run = try Program.run(["plan", sample.path])
    #expect(run.status == 65)
    #expect(run.output == "")
    let difference = try sample.golden("clash.txt").difference(from: Array(run.errors.utf8))
    #expect(difference == nil)
  }

  @Test(arguments: Sample.all)
  func `a README says what it is about and takes no side`(sample: Sample) throws {
    let text = try String(
      contentsOf: sample.folder.appending(path: "README.md"), encoding: .utf8)
    #expect(text.contains("What to look at"))
    #expect(
      text.hasSuffix(
        "Names and boundaries here imply no opinion on the legal status of any country or area.\n"))
  }
}

import CoalitionTestSupport
import Testing

struct VerifyTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.copy(scenario: "two-donors-one-need")
  }

  private func plan(_ name: String) throws {
    _ = try Program.run(["plan", "scenario", "--output", name], in: folder.url)
  }

  private func verify(_ arguments: String...) throws -> Program.Run {
    try Program.run(["verify"] + arguments, in: folder.url)
  }

  @Test func `help`() throws {
    let difference = try HelpSnapshot.difference(of: "verify")
    #expect(difference == nil)
  }

  @Test(arguments: ["plan.xml", "plan.json"])
  func `a plan that was just made keeps every rule`(name: String) throws {
    try plan(name)
    let run = try verify(name, "scenario")
    #expect(run.status == 0 && run.errors == "")
    #expect(
      run.output.hasPrefix(
        "\(name): keeps every rule of scenario, and all it says adds up: 2 grants, "
          + "USD 900000.00 gross\nProof, which can be checked without a solver\n"))
    let words = run.output.split { $0.isWhitespace }.joined(separator: " ")
    #expect(
      words.contains(
        "'work on time, less reporting': no plan under these rules reaches more than "
          + "2 688 571.4286; this one reaches 2 680 000, which is 99.6811 % of it. The solver's "
          + "word, which is not checked, is 2 680 000.0027."))
  }

  @Test func `the numbers of the proof are written where they are asked for`() throws {
    try plan("plan.xml")
    let run = try verify("plan.xml", "scenario", "--proof-table", "proof.csv")
    #expect(run.status == 0)
    let table = try folder.text(of: "proof.csv")
    #expect(table.hasPrefix("stage,part,row,variable,number,worth\n"))
    #expect(table.contains("\n\"work on time, less reporting\",objective,,"))
    #expect(table.contains("\n\"work on time, less reporting\",bound,"))
    #expect(table.contains("\n\"work on time, less reporting\",limit,,"))
    #expect(try verify("plan.xml", "scenario", "--proof-table", "no/proof.csv").status == 73)
  }

  @Test func `a proven bound that is changed is refused`() throws {
    try plan("plan.xml")
    try folder.change("plan.xml", " proven-bound=\"", to: " proven-bound=\"1")
    let run = try verify("plan.xml", "scenario")
    #expect(run.status == 65)
    #expect(
      run.output.contains(
        "plan.xml: error: the multipliers of stage 'work on time, less "
          + "reporting' prove that no plan is above 2688571.4285716, but the plan says 1268"))
  }

  @Test func `a plan that keeps every rule has no findings as JSON`() throws {
    try plan("plan.xml")
    #expect(
      try verify("plan.xml", "scenario", "--format", "json")
        == Program.Run(
          output: """
            {
              "format": "coalition-findings",
              "version": 1,
              "scenario": "scenario",
              "plan": "plan.xml",
              "errors": 0,
              "warnings": 0,
              "notes": 0,
              "findings": []
            }

            """, errors: "", status: 0))
  }

  @Test(arguments: ["plan.xml", "plan.json"])
  func `a need that gets a cent too much breaks a rule that is named`(name: String) throws {
    try folder.change("scenario/needs.csv", "1200000", to: "1200000.01")
    try plan(name)
    try folder.change("scenario/needs.csv", "1200000.01", to: "1200000")
    let run = try verify(name, "scenario")
    #expect(run.status == 65)
    #expect(
      run.output.contains(
        "\(name): error: need mrt-clearance can take work worth USD 900000.00, but the plan does "
          + "USD 900000.01 [no-duplication]\n"))
    #expect(run.errors.hasSuffix("; do not use this plan for scenario\n"))
  }

  @Test func `a sum changed by a cent is found at its line`() throws {
    try plan("plan.xml")
    try folder.change("plan.xml", "<total gross=\"900000.00\"", to: "<total gross=\"900000.01\"")
    #expect(
      try verify("plan.xml", "scenario")
        == Program.Run(
          output: "plan.xml:4: error: 'overhead' of 'total' is 0.00, and 0.01 follows from the "
            + "other values; mend the one that is wrong [plan-derived]\n",
          errors: "plan.xml: 1 error, 0 warnings, 0 notes; do not use this plan for scenario\n",
          status: 65))
  }

  @Test func `a plan of another scenario is told by its title`() throws {
    try folder.copy(scenario: "earmark-conflict", as: "other")
    try plan("plan.xml")
    let run = try verify("plan.xml", "other")
    #expect(run.status == 65)
    #expect(run.output.contains(": error: coalition MRT with NOR: not in the scenario"))
    #expect(
      run.output.contains(
        "plan.xml: note: the plan is of 'Two donors, one need: pay once, and one of them leads', "
          + "the scenario is 'Earmarks keep money away from victim assistance'; make sure that "
          + "they belong together [other-scenario]\n"))
  }

  @Test func `a summary is no plan`() throws {
    try plan("plan.txt")
    let run = try verify("plan.txt", "scenario")
    #expect(run.status == 65)
    #expect(
      run.output
        == "plan.txt: error: the file is neither XML nor JSON; export the plan as one of them "
        + "[plan-format]\n")
  }

  @Test(arguments: [("nowhere.xml", "scenario"), ("plan.xml", "nowhere"), ("scenario", "scenario")])
  func `what cannot be read is a missing input`(plan: String, scenario: String) throws {
    try self.plan("plan.xml")
    #expect(try verify(plan, scenario).status == 66)
  }
}

import CoalitionTestSupport
import Testing

struct ExplainTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.copy(scenario: "earmark-conflict")
  }

  private func explain(_ arguments: String...) throws -> Program.Run {
    try Program.run(["explain"] + arguments, in: folder.url)
  }

  @Test func `help`() throws {
    let difference = try HelpSnapshot.difference(of: "explain")
    #expect(difference == nil)
  }

  @Test func `a plan and the scenario alone have the same explanation`() throws {
    _ = try Program.run(["plan", "scenario", "--output", "plan.xml"], in: folder.url)
    let run = try explain("plan.xml", "scenario", "--need", "bih-inclusion")
    #expect(run.status == 0)
    #expect(run.output.contains("\n  bih-inclusion: 200 000 of 200 000 unmet.\n"))
    #expect(try explain("scenario", "--need", "bih-inclusion") == run)
  }

  @Test func `JSON names itself and holds the evidence`() throws {
    let run = try explain("scenario", "--offer", "swe-bih", "--format", "json")
    #expect(run.status == 0)
    #expect(
      run.output.hasPrefix(
        "{\n  \"format\": \"coalition-explanation\",\n  \"version\": 1,\n"))
    #expect(run.output.contains("\"kind\": \"without-earmark\""))
    #expect(run.output.contains("\"outcome\": \"plan\""))
  }

  @Test(arguments: [
    (["--need", "x"], "There is no need 'x' in the scenario."),
    (["--offer", "x"], "There is no offer 'x' in the scenario."),
    (["--donor", "x"], "There is no donor 'x' in the scenario."),
    (["--state", "LAO"], "There is no state 'LAO' in the scenario."),
    (["--most", "-1"], "--most -1 is below 0."),
  ])
  func `what cannot be asked is a wrong use`(arguments: [String], message: String) throws {
    let run = try Program.run(["explain", "scenario"] + arguments, in: folder.url)
    #expect(run.status == 64)
    #expect(run.errors.hasPrefix("Error: \(message)\n"))
  }

  @Test func `a plan that breaks a rule is not explained`() throws {
    _ = try Program.run(["plan", "scenario", "--output", "plan.xml"], in: folder.url)
    try folder.change("plan.xml", "lead=\"DEU\"", to: "lead=\"SWE\"")
    let run = try explain("plan.xml", "scenario")
    #expect(run.status == 65)
    #expect(run.output == "")
    #expect(run.errors.hasSuffix("nothing was explained\n"))
  }

  @Test func `a scenario without a plan has its clash explained, with ways out`() throws {
    try folder.copy(scenario: "contradicting-locks", as: "clash")
    let run = try explain("clash")
    #expect(run.status == 65)
    #expect(
      run.output.contains(
        "clash: note: way out 1: lift lock signed-in-podgorica; USD 300000.00 of what was agreed "
          + "changes, and there is a plan that keeps all the rest and does work worth "
          + "USD 100000.00 [lock-repair]\n"))
    #expect(run.output.contains("way out 2: lift lock withdrawn-in-oslo; "))
  }

  @Test(arguments: [["nowhere.xml", "scenario"], ["nowhere"]])
  func `what cannot be read is a missing input`(paths: [String]) throws {
    #expect(try Program.run(["explain"] + paths, in: folder.url).status == 66)
  }
}
